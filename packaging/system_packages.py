"""Installs what Qt and the tests need from the system, or says exactly what to install.

Missing libraries are found by asking ``ldd`` about the Qt files that the window loads, so that nothing is guessed from
the distribution's version. Fedora and openSUSE find a package by the library's name; Debian's and Arch's are named here.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

INSTALL = {
    "apt-get": ["apt-get", "install", "-y", "--no-install-recommends"],
    "dnf": ["dnf", "install", "-y"],
    "zypper": ["zypper", "--non-interactive", "install"],
    "pacman": ["pacman", "-S", "--needed", "--noconfirm"],
}

# Beside every program, even one without a screen; then what a screen or a printer asks for.
ESSENTIAL = ("QtCore.abi3.so", "QtGui.abi3.so", "QtWidgets.abi3.so", "QtSvg.abi3.so", "QtNetwork.abi3.so", "QtPdf.abi3.so",
             "QtPdfWidgets.abi3.so", "QtPrintSupport.abi3.so", "Qt/plugins/platforms/libqoffscreen.so",
             "Qt/plugins/imageformats/*.so", "Qt/plugins/iconengines/*.so")  # fmt: skip
ON_SCREEN = ("Qt/plugins/platforms/libqxcb.so", "Qt/plugins/platforms/libqwayland*.so", "Qt/plugins/xcbglintegrations/*.so",
             "Qt/plugins/wayland-shell-integration/*.so", "Qt/plugins/printsupport/*.so")  # fmt: skip

# library: (Debian's package, Arch's package)
PACKAGES = {
    "libEGL.so.1": ("libegl1", "libglvnd"),
    "libGL.so.1": ("libgl1", "libglvnd"),
    "libGLX.so.0": ("libglx0", "libglvnd"),
    "libOpenGL.so.0": ("libopengl0", "libglvnd"),
    "libICE.so.6": ("libice6", "libice"),
    "libSM.so.6": ("libsm6", "libsm"),
    "libX11-xcb.so.1": ("libx11-xcb1", "libx11"),
    "libX11.so.6": ("libx11-6", "libx11"),
    "libbrotlicommon.so.1": ("libbrotli1", "brotli"),
    "libbrotlidec.so.1": ("libbrotli1", "brotli"),
    "libcups.so.2": ("libcups2", "libcups"),
    "libdbus-1.so.3": ("libdbus-1-3", "dbus"),
    "libdrm.so.2": ("libdrm2", "libdrm"),
    "libfontconfig.so.1": ("libfontconfig1", "fontconfig"),
    "libfreetype.so.6": ("libfreetype6", "freetype2"),
    "libgbm.so.1": ("libgbm1", "mesa"),
    "libglib-2.0.so.0": ("libglib2.0-0", "glib2"),
    "libgobject-2.0.so.0": ("libglib2.0-0", "glib2"),
    "libgio-2.0.so.0": ("libglib2.0-0", "glib2"),
    "libgthread-2.0.so.0": ("libglib2.0-0", "glib2"),
    "libgssapi_krb5.so.2": ("libgssapi-krb5-2", "krb5"),
    "libwayland-client.so.0": ("libwayland-client0", "wayland"),
    "libwayland-cursor.so.0": ("libwayland-cursor0", "wayland"),
    "libwayland-egl.so.1": ("libwayland-egl1", "wayland"),
    "libxcb-cursor.so.0": ("libxcb-cursor0", "xcb-util-cursor"),
    "libxcb-glx.so.0": ("libxcb-glx0", "libxcb"),
    "libxcb-icccm.so.4": ("libxcb-icccm4", "xcb-util-wm"),
    "libxcb-image.so.0": ("libxcb-image0", "xcb-util-image"),
    "libxcb-keysyms.so.1": ("libxcb-keysyms1", "xcb-util-keysyms"),
    "libxcb-randr.so.0": ("libxcb-randr0", "libxcb"),
    "libxcb-render-util.so.0": ("libxcb-render-util0", "xcb-util-renderutil"),
    "libxcb-render.so.0": ("libxcb-render0", "libxcb"),
    "libxcb-shape.so.0": ("libxcb-shape0", "libxcb"),
    "libxcb-shm.so.0": ("libxcb-shm0", "libxcb"),
    "libxcb-sync.so.1": ("libxcb-sync1", "libxcb"),
    "libxcb-util.so.1": ("libxcb-util1", "xcb-util"),
    "libxcb-xfixes.so.0": ("libxcb-xfixes0", "libxcb"),
    "libxcb-xinerama.so.0": ("libxcb-xinerama0", "libxcb"),
    "libxcb-xkb.so.1": ("libxcb-xkb1", "libxcb"),
    "libxcb.so.1": ("libxcb1", "libxcb"),
    "libxkbcommon-x11.so.0": ("libxkbcommon-x11-0", "libxkbcommon-x11"),
    "libxkbcommon.so.0": ("libxkbcommon0", "libxkbcommon"),
    "libz.so.1": ("zlib1g", "zlib"),
    "libzstd.so.1": ("libzstd1", "zstd"),
}


class MustBeInstalledError(Exception):
    """The user has to do something first: the message says what."""


def tell(line: str) -> None:
    print(line, file=sys.stderr, flush=True)


def missing_libraries(site: Path, patterns: Sequence[str]) -> list[str]:
    """Return the names of the libraries that the loader does not find for these files of PySide6."""
    files = [file for pattern in patterns for file in sorted((site / "PySide6").glob(pattern))]
    if not files or shutil.which("ldd") is None:
        return []
    said = subprocess.run(["ldd", *files], capture_output=True, text=True, check=False).stdout
    lost = {line.split("=>")[0].strip() for line in said.splitlines() if line.rstrip().endswith("=> not found")}
    return sorted(name for name in lost if not name.startswith("libQt6"))


def packages_for(libraries: Sequence[str]) -> dict[str, list[str]]:
    """Return the packages to ask each package manager for, as far as they are known."""
    marked = [f"{name}()(64bit)" for name in libraries]
    known = [PACKAGES[name] for name in libraries if name in PACKAGES]
    return {
        "apt-get": sorted({debian for debian, _ in known}),
        "pacman": sorted({arch for _, arch in known}),
        "dnf": marked,
        "zypper": marked,
    }


def install_for_qt(site: Path) -> None:
    """Install the libraries that Qt misses; those of a screen are only told of where there is none."""
    if not sys.platform.startswith("linux"):
        return
    if lost := missing_libraries(site, ESSENTIAL + ON_SCREEN):
        try:
            install(packages_for(lost), "Qt")
            check_nothing_misses(site)
        except MustBeInstalledError as told:
            on_screen = os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY")
            if on_screen or missing_libraries(site, ESSENTIAL):
                raise
            tell(f"{told}\n(Only a window needs them: going on without.)")


def check_nothing_misses(site: Path) -> None:
    if still := missing_libraries(site, ESSENTIAL + ON_SCREEN):
        raise MustBeInstalledError(
            f"Qt still misses {', '.join(still)}: install the packages that hold them, then run this command again."
        )


# What the tests open our files with: (command that shows it is there, the packages that hold it)
TESTERS = {
    "pdftoppm": {
        "apt-get": ["poppler-utils"],
        "dnf": ["poppler-utils"],
        "zypper": ["poppler-tools"],
        "pacman": ["poppler"],
    },
    "soffice": {
        "apt-get": ["libreoffice-writer-nogui", "libreoffice-calc-nogui"],
        "dnf": ["libreoffice-writer", "libreoffice-calc"],
        "zypper": ["libreoffice-writer", "libreoffice-calc"],
        "pacman": ["libreoffice-still"],
    },
}
FONTS = {
    "apt-get": "fonts-dejavu-core",
    "dnf": "dejavu-sans-fonts",
    "zypper": "dejavu-fonts",
    "pacman": "ttf-dejavu",
}


def install_for_tests() -> None:
    """Install the programs that open our files in the tests, and one font of the system's."""
    if not sys.platform.startswith("linux"):
        return
    wanted: dict[str, list[str]] = {manager: [] for manager in INSTALL}
    for command, packages in TESTERS.items():
        if shutil.which(command) is None:
            for manager, names in packages.items():
                wanted[manager] += names
    if not any(Path("/usr/share/fonts").rglob("*.[to]tf")):
        for manager, name in FONTS.items():
            wanted[manager].append(name)
    if any(wanted.values()):
        try:
            install(wanted, "the tests")
        except MustBeInstalledError as told:
            tell(f"{told}\n(Some tests are skipped without them.)")


def install(packages: Mapping[str, Sequence[str]], purpose: str) -> None:
    """Install through the system's package manager, or raise with the command to type.

    Raises:
        MustBeInstalledError: not allowed to, or the package manager failed, or there is none we know.
    """
    manager = next((name for name in packages if shutil.which(name)), None)
    if manager is None:
        names = ", ".join(packages.get("apt-get", ()))
        raise MustBeInstalledError(
            f"Install for {purpose} (names of Debian's packages): {names}. Then run this command again."
        )
    command = [*INSTALL[manager], *packages[manager]]
    prefix = root_prefix()
    if prefix is not None:
        tell(f"Installing for {purpose}: {' '.join(packages[manager])}")
        if run_as_root(manager, command, prefix):
            return
    raise MustBeInstalledError(
        f"To be installed for {purpose}, then run this command again:\n    sudo {' '.join(command)}"
    )


def root_prefix() -> list[str] | None:
    """Return what to put before a command of the administrator, or None when this user may not run one unasked."""
    if os.geteuid() == 0:
        return []
    allowed = (
        shutil.which("sudo")
        and subprocess.run(["sudo", "-n", "true"], capture_output=True, check=False).returncode == 0
    )
    return ["sudo", "-n"] if allowed else None


def run_as_root(manager: str, command: Sequence[str], prefix: Sequence[str]) -> bool:
    """Run an installation; on Debian the list of packages is fetched first, since a bare system has none."""
    quiet = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    commands = [["apt-get", "update", "-q"], command] if manager == "apt-get" else [command]
    for each in commands:
        done = subprocess.run(
            [*prefix, *each], env=quiet, stdin=subprocess.DEVNULL, capture_output=True, text=True, check=False
        )
        if done.returncode and each is command:
            tell(done.stdout[-3000:] + done.stderr[-3000:])
            return False
    return True
