<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="fr">
<context>
    <name>AboutDialog</name>
    <message>
        <source>À propos de Concertation</source>
        <translation>About Concertation</translation>
    </message>
    <message>
        <source>Version {version} · Python {python} · Qt {qt}</source>
        <translation>Version {version} · Python {python} · Qt {qt}</translation>
    </message>
    <message>
        <source>Préparer, tenir et suivre les réunions entre collectivités.</source>
        <translation>Prepare, hold and follow up the meetings of authorities that work together.</translation>
    </message>
    <message>
        <source>Licences</source>
        <translation>Licences</translation>
    </message>
    <message>
        <source>Fermer</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>Concertation est distribuée sous la licence publique de l’Union européenne, EUPL 1.2.</source>
        <translation>Concertation is distributed under the European Union Public Licence, EUPL 1.2.</translation>
    </message>
    <message>
        <source>Icônes : lucide (ISC). Police des documents et des captures : Source Sans 3 (OFL 1.1).</source>
        <translation>Icons: lucide (ISC). Typeface of the documents and pictures: Source Sans 3 (OFL 1.1).</translation>
    </message>
    <message>
        <source>Bibliothèques</source>
        <translation>Libraries</translation>
    </message>
</context>
<context>
    <name>Contract</name>
    <message>
        <source>Le contrat, ses axes et ses financements viendront dans une prochaine version. D’ici là, rattachez chaque dossier à son axe : rien ne sera à ressaisir.</source>
        <translation>The contract, its axes and its funding will come in a later version. Until then, tie each file to its axis: nothing will have to be typed again.</translation>
    </message>
    <message>
        <source>Ouvrir les dossiers</source>
        <translation>Open the files</translation>
    </message>
    <message>
        <source>Le contrat n’est pas encore suivi ici</source>
        <translation>The contract is not followed here yet</translation>
    </message>
</context>
<context>
    <name>DateField</name>
    <message>
        <source>par exemple : 12/3, jeudi en huit, fin juin</source>
        <translation>in French words: 12/3, jeudi en huit, fin juin</translation>
    </message>
    <message>
        <source>Date non comprise : écrivez-la comme 12/03/2013.</source>
        <translation>Date not understood: write it like 12/03/2013.</translation>
    </message>
</context>
<context>
    <name>Deeds</name>
    <message>
        <source>Ouvrir un registre</source>
        <translation>Open a register</translation>
    </message>
    <message>
        <source>Registres (*.concertation)</source>
        <translation>Registers (*.concertation)</translation>
    </message>
    <message>
        <source>Sauvegarder une copie</source>
        <translation>Save a backup copy</translation>
    </message>
    <message>
        <source>Copie vérifiée et enregistrée.</source>
        <translation>Copy checked and saved.</translation>
    </message>
    <message>
        <source>Ouvrez une séance pour voir l’aperçu de ses documents.</source>
        <translation>Open a meeting to preview its documents.</translation>
    </message>
    <message>
        <source>Aucun message</source>
        <translation>No message</translation>
    </message>
</context>
<context>
    <name>Desk</name>
    <message>
        <source>Ouverture du registre</source>
        <translation>Opening the register</translation>
    </message>
    <message>
        <source>Écriture du registre d’exemple</source>
        <translation>Writing the example register</translation>
    </message>
    <message>
        <source>Création du registre</source>
        <translation>Creating the register</translation>
    </message>
    <message>
        <source>Restauration</source>
        <translation>Restoring</translation>
    </message>
</context>
<context>
    <name>EmptyPlaces</name>
    <message>
        <source>Les séances des instances se verront ici.</source>
        <translation>The meetings of the bodies will be seen here.</translation>
    </message>
    <message>
        <source>Agenda</source>
        <translation>Calendar</translation>
    </message>
    <message>
        <source>Les prochaines séances et les suites en retard se verront ici.</source>
        <translation>Coming meetings and late follow-up will be seen here.</translation>
    </message>
    <message>
        <source>Tableau de bord</source>
        <translation>Dashboard</translation>
    </message>
    <message>
        <source>Les personnes et les collectivités se verront ici.</source>
        <translation>Persons and authorities will be seen here.</translation>
    </message>
    <message>
        <source>Annuaire</source>
        <translation>Directory</translation>
    </message>
    <message>
        <source>Les dossiers suivis en commun se verront ici.</source>
        <translation>Files followed together will be seen here.</translation>
    </message>
    <message>
        <source>Dossiers</source>
        <translation>Files</translation>
    </message>
    <message>
        <source>Les décisions et les actions se verront ici.</source>
        <translation>Decisions and actions will be seen here.</translation>
    </message>
    <message>
        <source>Suites</source>
        <translation>Follow-up</translation>
    </message>
    <message>
        <source>Le relevé se met au point ici.</source>
        <translation>The minutes are finished here.</translation>
    </message>
    <message>
        <source>Rendre compte</source>
        <translation>Report</translation>
    </message>
    <message>
        <source>L’ordre du jour se prépare ici.</source>
        <translation>The agenda is prepared here.</translation>
    </message>
    <message>
        <source>Préparer</source>
        <translation>Prepare</translation>
    </message>
    <message>
        <source>La séance se tient ici.</source>
        <translation>The meeting is held here.</translation>
    </message>
    <message>
        <source>Tenir</source>
        <translation>Hold</translation>
    </message>
    <message>
        <source>Ce qui est supprimé peut être repris ici.</source>
        <translation>What was deleted can be taken back here.</translation>
    </message>
    <message>
        <source>Corbeille</source>
        <translation>Bin</translation>
    </message>
</context>
<context>
    <name>FrameMenus</name>
    <message>
        <source>Registres récents</source>
        <translation>Recent registers</translation>
    </message>
    <message>
        <source>Annuler</source>
        <translation>Undo</translation>
    </message>
    <message>
        <source>Rétablir</source>
        <translation>Redo</translation>
    </message>
    <message>
        <source>{verb} : {gesture}</source>
        <translation>{verb}: {gesture}</translation>
    </message>
    <message>
        <source>&amp;Fichier</source>
        <translation>&amp;File</translation>
    </message>
    <message>
        <source>Nouveau</source>
        <translation>New</translation>
    </message>
    <message>
        <source>Nouvelle séance…</source>
        <translation>New meeting…</translation>
    </message>
    <message>
        <source>Nouvelle action…</source>
        <translation>New action…</translation>
    </message>
    <message>
        <source>Ouvrir un registre…</source>
        <translation>Open a register…</translation>
    </message>
    <message>
        <source>Fermer le registre</source>
        <translation>Close the register</translation>
    </message>
    <message>
        <source>Aperçu PDF</source>
        <translation>PDF preview</translation>
    </message>
    <message>
        <source>Sauvegarder une copie…</source>
        <translation>Save a backup copy…</translation>
    </message>
    <message>
        <source>Fermer l’onglet</source>
        <translation>Close the tab</translation>
    </message>
    <message>
        <source>Quitter</source>
        <translation>Quit</translation>
    </message>
    <message>
        <source>É&amp;dition</source>
        <translation>&amp;Edit</translation>
    </message>
    <message>
        <source>Rechercher ou commander</source>
        <translation>Search or command</translation>
    </message>
    <message>
        <source>Chercher partout</source>
        <translation>Search everywhere</translation>
    </message>
    <message>
        <source>Filtrer cette vue</source>
        <translation>Filter this view</translation>
    </message>
    <message>
        <source>&amp;Affichage</source>
        <translation>&amp;View</translation>
    </message>
    <message>
        <source>Agrandir le texte</source>
        <translation>Larger text</translation>
    </message>
    <message>
        <source>Réduire le texte</source>
        <translation>Smaller text</translation>
    </message>
    <message>
        <source>Taille normale</source>
        <translation>Normal size</translation>
    </message>
    <message>
        <source>Volet suivant</source>
        <translation>Next pane</translation>
    </message>
    <message>
        <source>Volet précédent</source>
        <translation>Previous pane</translation>
    </message>
    <message>
        <source>Messages récents</source>
        <translation>Recent messages</translation>
    </message>
    <message>
        <source>Relire le registre</source>
        <translation>Read the register again</translation>
    </message>
    <message>
        <source>Apparence</source>
        <translation>Appearance</translation>
    </message>
    <message>
        <source>Comme le système</source>
        <translation>As the system</translation>
    </message>
    <message>
        <source>Clair</source>
        <translation>Light</translation>
    </message>
    <message>
        <source>Sombre</source>
        <translation>Dark</translation>
    </message>
    <message>
        <source>&amp;Séance</source>
        <translation>&amp;Meeting</translation>
    </message>
    <message>
        <source>A&amp;ide</source>
        <translation>&amp;Help</translation>
    </message>
    <message>
        <source>Aide sur cet écran</source>
        <translation>Help on this screen</translation>
    </message>
    <message>
        <source>Raccourcis de cet écran</source>
        <translation>Shortcuts of this screen</translation>
    </message>
    <message>
        <source>À propos de Concertation</source>
        <translation>About Concertation</translation>
    </message>
</context>
<context>
    <name>HelpWindow</name>
    <message>
        <source>Aide de Concertation</source>
        <translation>Concertation help</translation>
    </message>
    <message>
        <source>Page d’aide</source>
        <translation>Help page</translation>
    </message>
    <message>
        <source>Sommaire de l’aide</source>
        <translation>Help summary</translation>
    </message>
    <message>
        <source>Page précédente</source>
        <translation>Previous page</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>aide de cette page</source>
        <translation>help on this page</translation>
    </message>
    <message>
        <source>La séance « {name} » est restée ouverte : rien de ce qui a été noté n’est perdu.</source>
        <translation>The meeting “{name}” was left open: nothing of what was noted is lost.</translation>
    </message>
    <message>
        <source>Reprendre la séance</source>
        <translation>Go back to the meeting</translation>
    </message>
    <message>
        <source>Une erreur de l’application a interrompu ce geste. Vos données enregistrées sont intactes.</source>
        <translation>A fault of the application interrupted this action. Your saved data are intact.</translation>
    </message>
    <message>
        <source>L’application s’est arrêtée de façon imprévue la dernière fois. Un rapport sans donnée personnelle a été gardé.</source>
        <translation>The application stopped unexpectedly last time. A report without personal data was kept.</translation>
    </message>
    <message>
        <source>Le montrer</source>
        <translation>Show it</translation>
    </message>
</context>
<context>
    <name>MeetingHead</name>
    <message>
        <source>Étape de la séance</source>
        <translation>Stage of the meeting</translation>
    </message>
</context>
<context>
    <name>MenuRow</name>
    <message>
        <source>Menus</source>
        <translation>Menus</translation>
    </message>
    <message>
        <source>Onglets ouverts</source>
        <translation>Open tabs</translation>
    </message>
    <message>
        <source>Rechercher ou commander</source>
        <translation>Search or command</translation>
    </message>
    <message>
        <source>Rechercher</source>
        <translation>Search</translation>
    </message>
</context>
<context>
    <name>NamesField</name>
    <message>
        <source>Retirer {name}</source>
        <translation>Remove {name}</translation>
    </message>
</context>
<context>
    <name>Navigation</name>
    <message>
        <source>Séance</source>
        <translation>Meeting</translation>
    </message>
</context>
<context>
    <name>Palette</name>
    <message>
        <source>Entrée : {verb}</source>
        <translation>Enter: {verb}</translation>
    </message>
    <message>
        <source>lancer</source>
        <translation>run</translation>
    </message>
    <message>
        <source>Commandes</source>
        <translation>Commands</translation>
    </message>
    <message>
        <source>ouvrir</source>
        <translation>open</translation>
    </message>
    <message>
        <source>Personnes</source>
        <translation>Persons</translation>
    </message>
    <message>
        <source>Séances</source>
        <translation>Meetings</translation>
    </message>
    <message>
        <source>Points</source>
        <translation>Items</translation>
    </message>
    <message>
        <source>Décisions</source>
        <translation>Decisions</translation>
    </message>
    <message>
        <source>Suites</source>
        <translation>Follow-up</translation>
    </message>
    <message>
        <source>Dossiers</source>
        <translation>Files</translation>
    </message>
    <message>
        <source>Relevés</source>
        <translation>Minutes</translation>
    </message>
    <message>
        <source>Collectivités</source>
        <translation>Authorities</translation>
    </message>
    <message>
        <source>Instances</source>
        <translation>Bodies</translation>
    </message>
    <message>
        <source>Pièces</source>
        <translation>Attachments</translation>
    </message>
    <message>
        <source>Délibérations</source>
        <translation>Deliberations</translation>
    </message>
    <message>
        <source>Commentaires</source>
        <translation>Comments</translation>
    </message>
    <message>
        <source>Autres</source>
        <translation>Others</translation>
    </message>
    <message>
        <source>Chercher partout</source>
        <translation>Search everywhere</translation>
    </message>
    <message>
        <source>Rechercher ou commander</source>
        <translation>Search or command</translation>
    </message>
    <message>
        <source>Réponses</source>
        <translation>Answers</translation>
    </message>
    <message>
        <source>Échap</source>
        <translation>Esc</translation>
    </message>
    <message>
        <source>choisir</source>
        <translation>choose</translation>
    </message>
    <message>
        <source>Entrée</source>
        <translation>Enter</translation>
    </message>
    <message>
        <source>chercher partout</source>
        <translation>search everywhere</translation>
    </message>
    <message>
        <source>Rien ne répond à « {words} ».</source>
        <translation>Nothing answers to “{words}”.</translation>
    </message>
    <message>
        <source>Écrivez un nom, une date, un mot.</source>
        <translation>Type a name, a date, a word.</translation>
    </message>
</context>
<context>
    <name>Places</name>
    <message>
        <source>Tableau de bord</source>
        <translation>Dashboard</translation>
    </message>
    <message>
        <source>Agenda</source>
        <translation>Calendar</translation>
    </message>
    <message>
        <source>Suites</source>
        <translation>Follow-up</translation>
    </message>
    <message>
        <source>Dossiers</source>
        <translation>Files</translation>
    </message>
    <message>
        <source>Contrat</source>
        <translation>Contract</translation>
    </message>
    <message>
        <source>Annuaire</source>
        <translation>Directory</translation>
    </message>
    <message>
        <source>Corbeille</source>
        <translation>Bin</translation>
    </message>
    <message>
        <source>Préférences</source>
        <translation>Preferences</translation>
    </message>
    <message>
        <source>Préparer</source>
        <translation>Prepare</translation>
    </message>
    <message>
        <source>Tenir</source>
        <translation>Hold</translation>
    </message>
    <message>
        <source>Rendre compte</source>
        <translation>Report</translation>
    </message>
</context>
<context>
    <name>Preferences</name>
    <message>
        <source>Préférences</source>
        <translation>Preferences</translation>
    </message>
    <message>
        <source>Elles restent sur ce poste et ne sont pas écrites dans le registre.</source>
        <translation>They stay on this computer and are not written in the register.</translation>
    </message>
    <message>
        <source>Apparence</source>
        <translation>Appearance</translation>
    </message>
    <message>
        <source>Langue et écriture</source>
        <translation>Language and writing</translation>
    </message>
    <message>
        <source>Sécurité et signature</source>
        <translation>Safety and signature</translation>
    </message>
    <message>
        <source>Système</source>
        <translation>System</translation>
    </message>
    <message>
        <source>Clair</source>
        <translation>Light</translation>
    </message>
    <message>
        <source>Sombre</source>
        <translation>Dark</translation>
    </message>
    <message>
        <source>Couleurs</source>
        <translation>Colours</translation>
    </message>
    <message>
        <source>Partout : Ctrl+molette, Ctrl+plus, Ctrl+moins, Ctrl+0.</source>
        <translation>Anywhere: Ctrl+wheel, Ctrl+plus, Ctrl+minus, Ctrl+0.</translation>
    </message>
    <message>
        <source>Taille du texte</source>
        <translation>Text size</translation>
    </message>
    <message>
        <source>Souligner les fautes d’orthographe (F7)</source>
        <translation>Underline French spelling mistakes (F7)</translation>
    </message>
    <message>
        <source>Langue de l’application</source>
        <translation>Language of the application</translation>
    </message>
    <message>
        <source>Orthographe</source>
        <translation>Spelling</translation>
    </message>
    <message>
        <source>Prénom NOM, tel qu’il paraîtra dans l’historique</source>
        <translation>First name SURNAME, as it will appear in the history</translation>
    </message>
    <message>
        <source>Aucun : les copies restent à côté du registre</source>
        <translation>None: copies stay beside the register</translation>
    </message>
    <message>
        <source>Choisir…</source>
        <translation>Choose…</translation>
    </message>
    <message>
        <source>Votre nom</source>
        <translation>Your name</translation>
    </message>
    <message>
        <source>Second lieu de sauvegarde</source>
        <translation>Second backup place</translation>
    </message>
    <message>
        <source>Prendra effet au prochain démarrage.</source>
        <translation>Will take effect at the next start.</translation>
    </message>
</context>
<context>
    <name>Rail</name>
    <message>
        <source>Lieux</source>
        <translation>Places</translation>
    </message>
    <message>
        <source>Séance en cours</source>
        <translation>Meeting under way</translation>
    </message>
    <message>
        <source>Séance en cours : {name}</source>
        <translation>Meeting under way: {name}</translation>
    </message>
</context>
<context>
    <name>RailButton</name>
    <message numerus="yes">
        <source>%n en retard</source>
        <translation>
            <numerusform>%n late</numerusform>
            <numerusform>%n late</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ShortcutsDialog</name>
    <message>
        <source>Raccourcis de cet écran</source>
        <translation>Shortcuts of this screen</translation>
    </message>
    <message>
        <source>Sur cet écran</source>
        <translation>On this screen</translation>
    </message>
    <message>
        <source>Partout</source>
        <translation>Anywhere</translation>
    </message>
    <message>
        <source>Fermer</source>
        <translation>Close</translation>
    </message>
</context>
<context>
    <name>StatusBar</name>
    <message>
        <source>Barre d’état</source>
        <translation>Status bar</translation>
    </message>
    <message>
        <source>Revoir les messages récents</source>
        <translation>See recent messages again</translation>
    </message>
    <message>
        <source>Données d’exemple, personnes fictives</source>
        <translation>Example data, fictitious persons</translation>
    </message>
    <message>
        <source>Enregistré à {time}</source>
        <translation>Saved at {time}</translation>
    </message>
    <message numerus="yes">
        <source>%n suite(s) en retard</source>
        <translation>
            <numerusform>%n follow-up late</numerusform>
            <numerusform>%n follow-ups late</numerusform>
        </translation>
    </message>
    <message>
        <source>Aucune sauvegarde</source>
        <translation>No backup</translation>
    </message>
    <message>
        <source>Sauvegarde du jour faite</source>
        <translation>Backup of the day done</translation>
    </message>
    <message>
        <source>Sauvegarde du {day}</source>
        <translation>Backup of {day}</translation>
    </message>
    <message>
        <source>Exemple</source>
        <translation>Example</translation>
    </message>
</context>
<context>
    <name>Toast</name>
    <message>
        <source>Fermer ce message</source>
        <translation>Close this message</translation>
    </message>
</context>
<context>
    <name>Toasts</name>
    <message>
        <source>Annuler</source>
        <translation>Undo</translation>
    </message>
</context>
<context>
    <name>WelcomePage</name>
    <message>
        <source>Découvrir</source>
        <translation>Discover</translation>
    </message>
    <message>
        <source>Par exemple : Le 276</source>
        <translation>For instance: Le 276</translation>
    </message>
    <message>
        <source>Nom de la coopération</source>
        <translation>Name of the cooperation</translation>
    </message>
    <message>
        <source>Collectivités</source>
        <translation>Authorities</translation>
    </message>
    <message>
        <source>Ajouter une collectivité</source>
        <translation>Add an authority</translation>
    </message>
    <message>
        <source>Créer le registre…</source>
        <translation>Create the register…</translation>
    </message>
    <message>
        <source>Ouvrir…</source>
        <translation>Open…</translation>
    </message>
    <message>
        <source>Restaurer…</source>
        <translation>Restore…</translation>
    </message>
    <message>
        <source>Préparer, tenir et suivre les réunions entre collectivités.</source>
        <translation>Prepare, hold and follow up the meetings of authorities that work together.</translation>
    </message>
    <message>
        <source>Ouvrir ou restaurer</source>
        <translation>Open or restore</translation>
    </message>
    <message>
        <source>Un registre existant, ou la copie d’une sauvegarde.</source>
        <translation>An existing register, or a backup copy.</translation>
    </message>
    <message>
        <source>Découvrir avec un registre d’exemple</source>
        <translation>Discover with an example register</translation>
    </message>
    <message>
        <source>Sept ans de réunions, leurs décisions et leurs suites. Personnes fictives, fichier séparé.</source>
        <translation>Seven years of meetings, their decisions and their follow-up. Fictitious persons, a file of its own.</translation>
    </message>
    <message>
        <source>Commencer</source>
        <translation>Begin</translation>
    </message>
    <message>
        <source>Deux champs suffisent. Tout se complète ensuite.</source>
        <translation>Two fields are enough. Everything else comes later.</translation>
    </message>
    <message>
        <source>Le registre reste sur ce poste.</source>
        <translation>The register stays on this computer.</translation>
    </message>
    <message>
        <source>Sauvegarde à restaurer</source>
        <translation>Backup to restore</translation>
    </message>
    <message>
        <source>registre restauré.concertation</source>
        <translation>restored register.concertation</translation>
    </message>
    <message>
        <source>Où ranger le registre</source>
        <translation>Where to keep the register</translation>
    </message>
    <message>
        <source>Registres (*.concertation)</source>
        <translation>Registers (*.concertation)</translation>
    </message>
</context>
<context>
    <name>_Work</name>
    <message>
        <source>Avancement</source>
        <translation>Progress</translation>
    </message>
    <message>
        <source>Annuler</source>
        <translation>Cancel</translation>
    </message>
</context>
</TS>
