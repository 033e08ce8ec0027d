<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="fr">
<context>
    <name>AboutDialog</name>
    <message>
        <source>À propos de Concertation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Version {version} · Python {python} · Qt {qt}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Préparer, tenir et suivre les réunions entre collectivités.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Licences</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fermer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Concertation est distribuée sous la licence publique de l’Union européenne, EUPL 1.2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Icônes : lucide (ISC). Police des documents et des captures : Source Sans 3 (OFL 1.1).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bibliothèques</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Contract</name>
    <message>
        <source>Le contrat, ses axes et ses financements viendront dans une prochaine version. D’ici là, rattachez chaque dossier à son axe : rien ne sera à ressaisir.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ouvrir les dossiers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Le contrat n’est pas encore suivi ici</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>DateField</name>
    <message>
        <source>par exemple : 12/3, jeudi en huit, fin juin</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Date non comprise : écrivez-la comme 12/03/2013.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Deeds</name>
    <message>
        <source>Ouvrir un registre</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Registres (*.concertation)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sauvegarder une copie</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copie vérifiée et enregistrée.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ouvrez une séance pour voir l’aperçu de ses documents.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Aucun message</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>EmptyPlaces</name>
    <message>
        <source>Les séances des instances se verront ici.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Agenda</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Les prochaines séances et les suites en retard se verront ici.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tableau de bord</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Les personnes et les collectivités se verront ici.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Annuaire</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Les dossiers suivis en commun se verront ici.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dossiers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Les décisions et les actions se verront ici.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Suites</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Le relevé se met au point ici.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rendre compte</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>L’ordre du jour se prépare ici.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Préparer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>La séance se tient ici.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tenir</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ce qui est supprimé peut être repris ici.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Corbeille</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FrameMenus</name>
    <message>
        <source>Registres récents</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Annuler</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rétablir</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{verb} : {gesture}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Fichier</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nouveau</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nouvelle séance…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nouvelle action…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ouvrir un registre…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fermer le registre</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Aperçu PDF</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sauvegarder une copie…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fermer l’onglet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Quitter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>É&amp;dition</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rechercher ou commander</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Chercher partout</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Filtrer cette vue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Affichage</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Agrandir le texte</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Réduire le texte</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Taille normale</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Volet suivant</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Volet précédent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Messages récents</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Relire le registre</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Apparence</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Comme le système</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clair</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sombre</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Séance</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A&amp;ide</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Aide sur cet écran</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Raccourcis de cet écran</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>À propos de Concertation</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>HelpWindow</name>
    <message>
        <source>Aide de Concertation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Page d’aide</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sommaire de l’aide</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Page précédente</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>Une erreur de l’application a interrompu ce geste. Vos données enregistrées sont intactes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>L’application s’est arrêtée de façon imprévue la dernière fois. Un rapport sans donnée personnelle a été gardé.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Le montrer</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>MeetingHead</name>
    <message>
        <source>Étape de la séance</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>MenuRow</name>
    <message>
        <source>Menus</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Onglets ouverts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rechercher ou commander</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>NamesField</name>
    <message>
        <source>Retirer {name}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Navigation</name>
    <message>
        <source>Séance</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Palette</name>
    <message>
        <source>Entrée : {verb}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>lancer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Commandes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ouvrir</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Personnes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Séances</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Points</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Décisions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Suites</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dossiers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Relevés</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Collectivités</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Instances</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pièces</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Délibérations</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Commentaires</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Autres</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Chercher partout</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rechercher ou commander</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Réponses</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Échap</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>choisir</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Entrée</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>chercher partout</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rien ne répond à « {words} ».</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Écrivez un nom, une date, un mot.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Places</name>
    <message>
        <source>Tableau de bord</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Agenda</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Suites</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dossiers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Contrat</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Annuaire</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Corbeille</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Préférences</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Préparer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tenir</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rendre compte</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Preferences</name>
    <message>
        <source>Préférences</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Elles restent sur ce poste et ne sont pas écrites dans le registre.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Apparence</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Langue et écriture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sécurité et signature</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Système</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clair</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sombre</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Couleurs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Partout : Ctrl+molette, Ctrl+plus, Ctrl+moins, Ctrl+0.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Taille du texte</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Souligner les fautes d’orthographe (F7)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Langue de l’application</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Orthographe</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Prénom NOM, tel qu’il paraîtra dans l’historique</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Aucun : les copies restent à côté du registre</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choisir…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Votre nom</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Second lieu de sauvegarde</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Prendra effet au prochain démarrage.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Rail</name>
    <message>
        <source>Lieux</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Séance en cours</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Séance en cours : {name}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RailButton</name>
    <message numerus="yes">
        <source>%n en retard</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ShortcutsDialog</name>
    <message>
        <source>Raccourcis de cet écran</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sur cet écran</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Partout</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fermer</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>StatusBar</name>
    <message>
        <source>Barre d’état</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Revoir les messages récents</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Données d’exemple, personnes fictives</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enregistré à {time}</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n suite(s) en retard</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Aucune sauvegarde</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sauvegarde du jour faite</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sauvegarde du {day}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Exemple</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Toast</name>
    <message>
        <source>Fermer ce message</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Toasts</name>
    <message>
        <source>Annuler</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>WelcomePage</name>
    <message>
        <source>Découvrir</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Par exemple : Le 276</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nom de la coopération</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Collectivités</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ajouter une collectivité</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Créer le registre…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ouvrir…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Restaurer…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Préparer, tenir et suivre les réunions entre collectivités.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ouvrir ou restaurer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Un registre existant, ou la copie d’une sauvegarde.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Découvrir avec un registre d’exemple</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sept ans de réunions, leurs décisions et leurs suites. Personnes fictives, fichier séparé.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Commencer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Deux champs suffisent. Tout se complète ensuite.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Le registre reste sur ce poste.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sauvegarde à restaurer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>registre restauré.concertation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Où ranger le registre</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Registres (*.concertation)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>_Work</name>
    <message>
        <source>Avancement</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Annuler</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
