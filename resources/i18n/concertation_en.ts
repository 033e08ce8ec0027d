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
    <name>ActPane</name>
    <message>
        <source>Choisissez une délibération pour la lire et la modifier.</source>
        <translation>Choose a deliberation to read it and change it.</translation>
    </message>
    <message>
        <source>Objet de la délibération</source>
        <translation>Subject of the deliberation</translation>
    </message>
    <message>
        <source>Conseil qui délibère</source>
        <translation>Deliberating council</translation>
    </message>
    <message>
        <source>Contrat ou avenant</source>
        <translation>Contract or amendment</translation>
    </message>
    <message>
        <source>aucun</source>
        <translation>none</translation>
    </message>
    <message>
        <source>Dossier</source>
        <translation>Dossier</translation>
    </message>
    <message>
        <source>aucun dossier</source>
        <translation>no dossier</translation>
    </message>
    <message>
        <source>Conseil</source>
        <translation>Council</translation>
    </message>
    <message>
        <source>Contrat, avenant</source>
        <translation>Contract, amendment</translation>
    </message>
    <message>
        <source>Données ouvertes</source>
        <translation>Open data</translation>
    </message>
    <message>
        <source>Matière</source>
        <translation>Subject</translation>
    </message>
    <message>
        <source>nomenclature ACTES, comme 8.3</source>
        <translation>ACTES classification, such as 8.3</translation>
    </message>
    <message>
        <source>Élus pouvant voter</source>
        <translation>Members entitled to vote</translation>
    </message>
    <message>
        <source>Année du budget</source>
        <translation>Budget year</translation>
    </message>
    <message>
        <source>Nom du budget</source>
        <translation>Budget name</translation>
    </message>
    <message>
        <source>Préfecture</source>
        <translation>Prefecture</translation>
    </message>
    <message>
        <source>Adresse web</source>
        <translation>Web address</translation>
    </message>
    <message>
        <source>Ratifie {name}</source>
        <translation>Ratifies {name}</translation>
    </message>
    <message>
        <source>Adopte l’avenant n° {name}</source>
        <translation>Adopts amendment no. {name}</translation>
    </message>
    <message>
        <source>Dossier : {name}</source>
        <translation>Dossier: {name}</translation>
    </message>
    <message>
        <source>Conseil de la délibération changé.</source>
        <translation>Council of the deliberation changed.</translation>
    </message>
</context>
<context>
    <name>ActionColumns</name>
    <message>
        <source>N°</source>
        <translation>No.</translation>
    </message>
    <message>
        <source>Action</source>
        <translation>Action</translation>
    </message>
    <message>
        <source>Responsable</source>
        <translation>Responsible</translation>
    </message>
    <message>
        <source>Échéance</source>
        <translation>Due date</translation>
    </message>
    <message>
        <source>État</source>
        <translation>State</translation>
    </message>
    <message>
        <source>%</source>
        <translation>%</translation>
    </message>
    <message>
        <source>Origine</source>
        <translation>Origin</translation>
    </message>
    <message>
        <source>Dossier</source>
        <translation>Dossier</translation>
    </message>
    <message>
        <source>Échéance initiale : {day}</source>
        <translation>First due date: {day}</translation>
    </message>
    <message numerus="yes">
        <source>%n jour(s) de glissement</source>
        <translation>
            <numerusform>%n day of slip</numerusform>
            <numerusform>%n days of slip</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>reportée %n fois</source>
        <translation>
            <numerusform>postponed %n time</numerusform>
            <numerusform>postponed %n times</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ActionPane</name>
    <message>
        <source>Choisissez une action pour la lire et la modifier.</source>
        <translation>Choose an action to read and change it.</translation>
    </message>
    <message>
        <source>Texte de l’action</source>
        <translation>Text of the action</translation>
    </message>
    <message>
        <source>Responsable</source>
        <translation>Responsible</translation>
    </message>
    <message>
        <source>personne ou collectivité</source>
        <translation>person or authority</translation>
    </message>
    <message>
        <source>Ajouter un associé</source>
        <translation>Add an associate</translation>
    </message>
    <message>
        <source>Associer…</source>
        <translation>Associate…</translation>
    </message>
    <message>
        <source>Échéance</source>
        <translation>Due date</translation>
    </message>
    <message>
        <source>Motif du changement d’échéance</source>
        <translation>Reason for the new due date</translation>
    </message>
    <message>
        <source>Motif, s’il y en a un</source>
        <translation>Reason, if there is one</translation>
    </message>
    <message>
        <source>État</source>
        <translation>State</translation>
    </message>
    <message>
        <source>Avancement</source>
        <translation>Progress</translation>
    </message>
    <message>
        <source>Dossier</source>
        <translation>Dossier</translation>
    </message>
    <message>
        <source>aucun dossier</source>
        <translation>no dossier</translation>
    </message>
    <message>
        <source>Nouveau commentaire</source>
        <translation>New comment</translation>
    </message>
    <message>
        <source>Commenter, puis Entrée</source>
        <translation>Comment, then Enter</translation>
    </message>
    <message>
        <source>Supprimer</source>
        <translation>Delete</translation>
    </message>
    <message>
        <source>Fait</source>
        <translation>Done</translation>
    </message>
    <message>
        <source>Associés</source>
        <translation>Associates</translation>
    </message>
    <message>
        <source>Origine</source>
        <translation>Origin</translation>
    </message>
    <message>
        <source>Commentaires</source>
        <translation>Comments</translation>
    </message>
    <message>
        <source>Échéance initiale : {day}</source>
        <translation>First due date: {day}</translation>
    </message>
    <message numerus="yes">
        <source>Reportée %n fois : à reprendre en séance.</source>
        <translation>
            <numerusform>Postponed %n time: to be taken up in a meeting.</numerusform>
            <numerusform>Postponed %n times: to be taken up in a meeting.</numerusform>
        </translation>
    </message>
    <message>
        <source>Ne plus associer</source>
        <translation>No longer associate</translation>
    </message>
    <message>
        <source>Action notée hors séance.</source>
        <translation>Action noted outside a meeting.</translation>
    </message>
</context>
<context>
    <name>ActionsTab</name>
    <message>
        <source>Actions</source>
        <translation>Actions</translation>
    </message>
    <message>
        <source>Nouvelle action</source>
        <translation>New action</translation>
    </message>
    <message>
        <source>Toutes les actions</source>
        <translation>All actions</translation>
    </message>
    <message>
        <source>Aucune action ne répond à ce filtre. Effacez les mots ou choisissez un autre filtre.</source>
        <translation>No action matches this filter. Clear the words or choose another filter.</translation>
    </message>
    <message>
        <source>Rien n’est en retard.</source>
        <translation>Nothing is late.</translation>
    </message>
    <message>
        <source>Aucune action ici. Elles naissent en séance, ou se notent ici avec Ctrl+N.</source>
        <translation>No action here. They are born in session, or noted here with Ctrl+N.</translation>
    </message>
    <message>
        <source>Action mise à la Corbeille.</source>
        <translation>Action moved to the bin.</translation>
    </message>
    <message numerus="yes">
        <source>%n action(s) mise(s) à la Corbeille.</source>
        <translation>
            <numerusform>%n action moved to the bin.</numerusform>
            <numerusform>%n actions moved to the bin.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n action(s) modifiée(s).</source>
        <translation>
            <numerusform>%n action changed.</numerusform>
            <numerusform>%n actions changed.</numerusform>
        </translation>
    </message>
    <message>
        <source>État</source>
        <translation>State</translation>
    </message>
    <message>
        <source>Responsable</source>
        <translation>Responsible</translation>
    </message>
    <message>
        <source>Échéance</source>
        <translation>Due date</translation>
    </message>
    <message numerus="yes">
        <source>Dans %n jour(s)</source>
        <translation>
            <numerusform>In %n day</numerusform>
            <numerusform>In %n days</numerusform>
        </translation>
    </message>
    <message>
        <source>Commenter</source>
        <translation>Comment</translation>
    </message>
    <message>
        <source>Copier</source>
        <translation>Copy</translation>
    </message>
    <message>
        <source>Supprimer</source>
        <translation>Delete</translation>
    </message>
    <message numerus="yes">
        <source>%n action(s) confiée(s).</source>
        <translation>
            <numerusform>%n action assigned.</numerusform>
            <numerusform>%n actions assigned.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n échéance(s) changée(s).</source>
        <translation>
            <numerusform>%n due date changed.</numerusform>
            <numerusform>%n due dates changed.</numerusform>
        </translation>
    </message>
    <message>
        <source>Suivi des actions</source>
        <translation>Follow-up of actions</translation>
    </message>
</context>
<context>
    <name>AgeingTab</name>
    <message>
        <source>Filtrer les actions comptées</source>
        <translation>Filter the actions counted</translation>
    </message>
    <message>
        <source>Filtrer par mots</source>
        <translation>Filter by words</translation>
    </message>
    <message>
        <source>Par responsable</source>
        <translation>By person in charge</translation>
    </message>
    <message>
        <source>Relancer</source>
        <translation>Remind</translation>
    </message>
    <message>
        <source>Un brouillon à la personne choisie, avec tout ce qu’elle a en retard</source>
        <translation>A draft to the person chosen, with all that is late</translation>
    </message>
    <message>
        <source>Relancer tout le monde…</source>
        <translation>Remind everyone…</translation>
    </message>
    <message>
        <source>Dossier de passation…</source>
        <translation>Handover pack…</translation>
    </message>
    <message>
        <source>Aucune action ouverte.</source>
        <translation>No open action.</translation>
    </message>
    <message>
        <source>Responsable</source>
        <translation>Responsible</translation>
    </message>
    <message>
        <source>Ouvertes</source>
        <translation>Open</translation>
    </message>
    <message>
        <source>En retard</source>
        <translation>Late</translation>
    </message>
    <message>
        <source>Retard max.</source>
        <translation>Max. delay</translation>
    </message>
    <message>
        <source>Bloquées</source>
        <translation>Blocked</translation>
    </message>
    <message>
        <source>Sans date</source>
        <translation>Undated</translation>
    </message>
    <message>
        <source>Âge médian</source>
        <translation>Median age</translation>
    </message>
    <message>
        <source>Glissement</source>
        <translation>Slip</translation>
    </message>
    <message>
        <source>3 reports</source>
        <translation>3 postponements</translation>
    </message>
    <message>
        <source>Dossier des relances</source>
        <translation>Folder of reminders</translation>
    </message>
    <message>
        <source>Rien n’est en retard ni près de l’être : aucune relance à écrire.</source>
        <translation>Nothing is late or nearly so: no reminder to write.</translation>
    </message>
    <message numerus="yes">
        <source>%n relance(s) écrite(s).</source>
        <translation>
            <numerusform>%n reminder written.</numerusform>
            <numerusform>%n reminders written.</numerusform>
        </translation>
    </message>
    <message>
        <source>Ouvrir le dossier</source>
        <translation>Open the dossier</translation>
    </message>
    <message>
        <source>Dossier de passation, {name}</source>
        <translation>Handover pack, {name}</translation>
    </message>
</context>
<context>
    <name>Agenda</name>
    <message>
        <source>Revenir aux dates (Échap)</source>
        <translation>Back to the dates (Esc)</translation>
    </message>
</context>
<context>
    <name>AgendaDeeds</name>
    <message>
        <source>Séance planifiée le {day}.</source>
        <translation>Meeting planned on {day}.</translation>
    </message>
    <message numerus="yes">
        <source>%n séance(s) planifiée(s).</source>
        <translation>
            <numerusform>%n meeting planned.</numerusform>
            <numerusform>%n meetings planned.</numerusform>
        </translation>
    </message>
    <message>
        <source>Date retenue.</source>
        <translation>Date kept.</translation>
    </message>
    <message>
        <source>{body} : séance déplacée au {day}.</source>
        <translation>{body}: meeting moved to {day}.</translation>
    </message>
    <message>
        <source>Séance fixée à {time}.</source>
        <translation>Meeting set at {time}.</translation>
    </message>
    <message>
        <source>Lieu modifié.</source>
        <translation>Place changed.</translation>
    </message>
    <message>
        <source>Accueil modifié.</source>
        <translation>Host changed.</translation>
    </message>
    <message>
        <source>{reference} reportée au {day}.</source>
        <translation>{reference} postponed to {day}.</translation>
    </message>
    <message>
        <source>{reference} annulée : elle reste lisible, avec son motif.</source>
        <translation>{reference} cancelled: it stays readable, with its reason.</translation>
    </message>
    <message>
        <source>{reference} est dans la Corbeille.</source>
        <translation>{reference} is in the bin.</translation>
    </message>
    <message>
        <source>Rythme modifié.</source>
        <translation>Cadence changed.</translation>
    </message>
    <message>
        <source>Instance modifiée.</source>
        <translation>Body changed.</translation>
    </message>
    <message>
        <source>Instance « {name} » créée.</source>
        <translation>Body “{name}” created.</translation>
    </message>
    <message>
        <source>Zone modifiée.</source>
        <translation>Zone changed.</translation>
    </message>
    <message>
        <source>Importer des vacances scolaires</source>
        <translation>Import school holidays</translation>
    </message>
    <message>
        <source>Fichiers CSV (*.csv);;Tous (*)</source>
        <translation>CSV files (*.csv);;All (*)</translation>
    </message>
    <message numerus="yes">
        <source>%n période(s) de vacances ajoutée(s).</source>
        <translation>
            <numerusform>%n holiday period added.</numerusform>
            <numerusform>%n holiday periods added.</numerusform>
        </translation>
    </message>
    <message>
        <source>Ce fichier n’apporte rien de neuf : ses vacances sont déjà connues.</source>
        <translation>This file brings nothing new: its holidays are already known.</translation>
    </message>
</context>
<context>
    <name>AgendaHead</name>
    <message>
        <source>Mois</source>
        <translation>Month</translation>
    </message>
    <message>
        <source>Année</source>
        <translation>Year</translation>
    </message>
    <message>
        <source>Liste</source>
        <translation>List</translation>
    </message>
    <message>
        <source>Dates</source>
        <translation>Dates</translation>
    </message>
    <message>
        <source>Vue</source>
        <translation>View</translation>
    </message>
    <message>
        <source>Période précédente (Alt+Gauche)</source>
        <translation>Previous period (Alt+Left)</translation>
    </message>
    <message>
        <source>Période suivante (Alt+Droite)</source>
        <translation>Next period (Alt+Right)</translation>
    </message>
    <message>
        <source>Aujourd’hui</source>
        <translation>Today</translation>
    </message>
    <message>
        <source>Alt+Origine</source>
        <translation>Alt+Home</translation>
    </message>
    <message>
        <source>Nouvelle séance</source>
        <translation>New meeting</translation>
    </message>
    <message>
        <source>Ctrl+N ou Ctrl+Maj+Q</source>
        <translation>Ctrl+N or Ctrl+Shift+Q</translation>
    </message>
    <message>
        <source>Importer…</source>
        <translation>Import…</translation>
    </message>
    <message>
        <source>Les séances d’un calendrier .ics</source>
        <translation>The meetings of an .ics calendar</translation>
    </message>
</context>
<context>
    <name>AgendaPane</name>
    <message>
        <source>Point imprévu</source>
        <translation>Unforeseen item</translation>
    </message>
    <message>
        <source>Intitulé du point imprévu</source>
        <translation>Title of the unforeseen item</translation>
    </message>
    <message>
        <source>Intitulé, puis Entrée</source>
        <translation>Title, then Enter</translation>
    </message>
    <message>
        <source>Reste à traiter</source>
        <translation>Left to do</translation>
    </message>
    <message>
        <source>Ordre du jour</source>
        <translation>Agenda</translation>
    </message>
    <message>
        <source>Jusqu’au déjeuner</source>
        <translation>Until lunch</translation>
    </message>
    <message>
        <source>Jusqu’à la fin prévue</source>
        <translation>Until the planned end</translation>
    </message>
    <message>
        <source>{time} de trop au rythme prévu</source>
        <translation>{time} too much at the planned pace</translation>
    </message>
    <message>
        <source>Points de l’ordre du jour</source>
        <translation>Agenda items</translation>
    </message>
    <message>
        <source>Ajouter un point</source>
        <translation>Add an item</translation>
    </message>
    <message>
        <source>Ajouter un point (Ctrl+N)</source>
        <translation>Add an item (Ctrl+N)</translation>
    </message>
    <message>
        <source>Déposez un fichier sur un point pour le joindre</source>
        <translation>Drop a file on an item to attach it</translation>
    </message>
    <message>
        <source>Séance reportée.</source>
        <translation>Meeting postponed.</translation>
    </message>
    <message>
        <source>Séance annulée.</source>
        <translation>Meeting cancelled.</translation>
    </message>
    <message>
        <source>Remplacée par {reference}</source>
        <translation>Replaced by {reference}</translation>
    </message>
    <message>
        <source>Motif : {reason}</source>
        <translation>Reason: {reason}</translation>
    </message>
    <message>
        <source>La séance a été tenue : son ordre du jour ne change plus. La suite est dans Rendre compte.</source>
        <translation>The meeting was held: its agenda no longer changes. What follows is under Report.</translation>
    </message>
</context>
<context>
    <name>AgendaPlace</name>
    <message>
        <source>Calendrier de l’année</source>
        <translation>Calendar of the year</translation>
    </message>
    <message>
        <source>Calendrier du mois</source>
        <translation>Calendar of the month</translation>
    </message>
    <message>
        <source>Changer la date</source>
        <translation>Change the date</translation>
    </message>
    <message>
        <source>Supprimer ou annuler la séance</source>
        <translation>Delete or cancel the meeting</translation>
    </message>
    <message>
        <source>Période précédente</source>
        <translation>Previous period</translation>
    </message>
    <message>
        <source>Période suivante</source>
        <translation>Next period</translation>
    </message>
    <message>
        <source>Aujourd’hui</source>
        <translation>Today</translation>
    </message>
    <message>
        <source>Nouvelle instance</source>
        <translation>New body</translation>
    </message>
    <message>
        <source>Importer des vacances scolaires…</source>
        <translation>Import school holidays…</translation>
    </message>
    <message>
        <source>Jours écartés…</source>
        <translation>Days set aside…</translation>
    </message>
    <message>
        <source>Entrée</source>
        <translation>Enter</translation>
    </message>
    <message>
        <source>ouvrir ou planifier</source>
        <translation>open or plan</translation>
    </message>
    <message>
        <source>changer la date</source>
        <translation>change the date</translation>
    </message>
    <message>
        <source>Séances</source>
        <translation>Meetings</translation>
    </message>
    <message>
        <source>Cette séance ne se déplace plus : elle est tenue ou annulée.</source>
        <translation>This meeting can no longer be moved: it was held or cancelled.</translation>
    </message>
    <message>
        <source>Une séance tenue ou déjà annulée reste dans le registre.</source>
        <translation>A meeting held or already cancelled stays in the register.</translation>
    </message>
    <message>
        <source>Planifier une séance le {day}</source>
        <translation>Plan a meeting on {day}</translation>
    </message>
</context>
<context>
    <name>Alerts</name>
    <message>
        <source>Alertes</source>
        <translation>Alerts</translation>
    </message>
    <message>
        <source>Rien à signaler dans ce contrat.</source>
        <translation>Nothing to report in this contract.</translation>
    </message>
    <message numerus="yes">
        <source>Voir les %n alerte(s)</source>
        <translation>
            <numerusform>See the alert</numerusform>
            <numerusform>See the %n alerts</numerusform>
        </translation>
    </message>
    <message>
        <source>Voir moins d’alertes</source>
        <translation>See fewer alerts</translation>
    </message>
    <message numerus="yes">
        <source>Voir d’autres alertes (encore %n)</source>
        <translation>
            <numerusform>See %n more alert</numerusform>
            <numerusform>See %n more alerts</numerusform>
        </translation>
    </message>
    <message>
        <source>Préparer l’avenant</source>
        <translation>Prepare the amendment</translation>
    </message>
    <message>
        <source>Saisir</source>
        <translation>Enter</translation>
    </message>
    <message>
        <source>Voir l’opération</source>
        <translation>See the operation</translation>
    </message>
    <message>
        <source>Voir les opérations</source>
        <translation>See the operations</translation>
    </message>
</context>
<context>
    <name>AlikeList</name>
    <message>
        <source>Très ressemblant</source>
        <translation>Very alike</translation>
    </message>
    <message>
        <source>Un peu ressemblant</source>
        <translation>Somewhat alike</translation>
    </message>
    <message>
        <source>Ouvrir</source>
        <translation>Open</translation>
    </message>
    <message>
        <source>Ouvrir {title}</source>
        <translation>Open {title}</translation>
    </message>
    <message>
        <source>Y verser ce dossier</source>
        <translation>Merge this dossier into it</translation>
    </message>
    <message>
        <source>Ce dossier est versé dans « {title} », dont le titre reste ; les deux histoires sont gardées.</source>
        <translation>This dossier is merged into “{title}”, whose title stays; both histories are kept.</translation>
    </message>
    <message>
        <source>Lier</source>
        <translation>Link</translation>
    </message>
    <message>
        <source>Parler des deux dossiers ensemble, sans les fondre</source>
        <translation>Speak of both dossiers together, without merging them</translation>
    </message>
    <message>
        <source>mots communs : {words}</source>
        <translation>words in common: {words}</translation>
    </message>
    <message>
        <source>même lieu</source>
        <translation>same place</translation>
    </message>
    <message>
        <source>même axe</source>
        <translation>same axis</translation>
    </message>
    <message>
        <source>instruit par {authority}</source>
        <translation>instructed by {authority}</translation>
    </message>
    <message>
        <source>dossier clos</source>
        <translation>closed dossier</translation>
    </message>
    <message>
        <source>mots proches</source>
        <translation>words close to each other</translation>
    </message>
</context>
<context>
    <name>Amendments</name>
    <message>
        <source>Auteur de l’amendement</source>
        <translation>Author of the amendment</translation>
    </message>
    <message>
        <source>Auteur : groupe ou membre</source>
        <translation>Author: group or member</translation>
    </message>
    <message>
        <source>Texte de l’amendement</source>
        <translation>Text of the amendment</translation>
    </message>
    <message>
        <source>Texte de l’amendement, Entrée</source>
        <translation>Text of the amendment, Enter</translation>
    </message>
    <message>
        <source>Amendements</source>
        <translation>Amendments</translation>
    </message>
    <message>
        <source>n° {number}</source>
        <translation>no. {number}</translation>
    </message>
    <message>
        <source>retiré</source>
        <translation>withdrawn</translation>
    </message>
</context>
<context>
    <name>AmendmentsPage</name>
    <message>
        <source>Simuler un avenant</source>
        <translation>Simulate an amendment</translation>
    </message>
    <message>
        <source>Avenants</source>
        <translation>Amendments</translation>
    </message>
    <message>
        <source>N°</source>
        <translation>No.</translation>
    </message>
    <message>
        <source>Avenant</source>
        <translation>Amendment</translation>
    </message>
    <message>
        <source>État</source>
        <translation>State</translation>
    </message>
    <message>
        <source>Adopté le</source>
        <translation>Adopted on</translation>
    </message>
    <message>
        <source>Mouvements</source>
        <translation>Moves</translation>
    </message>
    <message>
        <source>Montant déplacé</source>
        <translation>Amount moved</translation>
    </message>
    <message>
        <source>Décision</source>
        <translation>Decision</translation>
    </message>
    <message>
        <source>Un avenant déplace des montants entre axes ou financeurs. Simulez-le, voyez chaque part bouger.</source>
        <translation>An amendment moves amounts between axes or financers. Simulate it, see each share move.</translation>
    </message>
    <message>
        <source>Délibérations d’adoption</source>
        <translation>Deliberations of adoption</translation>
    </message>
    <message>
        <source>Collectivité</source>
        <translation>Authority</translation>
    </message>
    <message>
        <source>Délibération n°</source>
        <translation>Deliberation no.</translation>
    </message>
    <message>
        <source>Adopté aujourd’hui</source>
        <translation>Adopted today</translation>
    </message>
    <message>
        <source>Adopté par toutes le</source>
        <translation>Adopted by all on</translation>
    </message>
    <message>
        <source>Adopté par toutes ce jour</source>
        <translation>Adopted by all on this day</translation>
    </message>
    <message>
        <source>Modifier les mouvements</source>
        <translation>Change the moves</translation>
    </message>
    <message>
        <source>Avenant et annexe à imprimer…</source>
        <translation>Amendment and annex to print…</translation>
    </message>
    <message>
        <source>Adoption par chaque collectivité</source>
        <translation>Adoption by each authority</translation>
    </message>
    <message>
        <source>Avant, après, écart</source>
        <translation>Before, after, difference</translation>
    </message>
    <message>
        <source>adopté</source>
        <translation>adopted</translation>
    </message>
    <message>
        <source>à délibérer</source>
        <translation>to deliberate</translation>
    </message>
    <message>
        <source>Avenant mis à la Corbeille.</source>
        <translation>Amendment put in the bin.</translation>
    </message>
</context>
<context>
    <name>AmendmentsView</name>
    <message>
        <source>Mettre aux voix	Entrée</source>
        <translation>Put to the vote	Enter</translation>
    </message>
    <message>
        <source>Maintenir l’amendement</source>
        <translation>Keep the amendment</translation>
    </message>
    <message>
        <source>Retiré par son auteur</source>
        <translation>Withdrawn by its author</translation>
    </message>
    <message>
        <source>Supprimer	Suppr</source>
        <translation>Delete	Del</translation>
    </message>
</context>
<context>
    <name>Arrangement</name>
    <message>
        <source>Volets de la séance</source>
        <translation>Panes of the session</translation>
    </message>
    <message>
        <source>Saisie</source>
        <translation>Capture</translation>
    </message>
    <message>
        <source>Ordre du jour</source>
        <translation>Agenda</translation>
    </message>
    <message>
        <source>Présents</source>
        <translation>Present</translation>
    </message>
    <message>
        <source>Suites</source>
        <translation>Follow-up</translation>
    </message>
</context>
<context>
    <name>AsItWas</name>
    <message>
        <source>Tel qu’il était</source>
        <translation>As it was</translation>
    </message>
    <message>
        <source>Champs, alors et maintenant</source>
        <translation>Fields, then and now</translation>
    </message>
    <message>
        <source>Champ</source>
        <translation>Field</translation>
    </message>
    <message>
        <source>Alors</source>
        <translation>Then</translation>
    </message>
    <message>
        <source>Maintenant</source>
        <translation>Now</translation>
    </message>
    <message>
        <source>Au {day}, une fois ce geste fait</source>
        <translation>On {day}, once this act was done</translation>
    </message>
    <message>
        <source>Fermer</source>
        <translation>Close</translation>
    </message>
</context>
<context>
    <name>AuditPane</name>
    <message>
        <source>Aucune anomalie relevée.</source>
        <translation>No fault found.</translation>
    </message>
    <message>
        <source>Totaux, pouvoirs, mandats, rapports sans suite, montants : un clic mène à ce qu’il faut revoir.</source>
        <translation>Totals, proxies, mandates, reports without outcome, amounts: one click leads to what must be looked at.</translation>
    </message>
</context>
<context>
    <name>AuthoritiesTab</name>
    <message>
        <source>Nouvelle collectivité</source>
        <translation>New authority</translation>
    </message>
    <message>
        <source>Nom de la collectivité, puis Entrée</source>
        <translation>Name of the authority, then Enter</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Code</translation>
    </message>
    <message>
        <source>Nom</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Sorte</source>
        <translation>Kind</translation>
    </message>
    <message>
        <source>Collectivités</source>
        <translation>Authorities</translation>
    </message>
    <message>
        <source>Écrivez le nom d’une première collectivité dans le champ ci-dessus, puis Entrée.</source>
        <translation>Write the name of a first authority in the field above, then Enter.</translation>
    </message>
    <message>
        <source>Choisissez une collectivité pour lire sa fiche.</source>
        <translation>Choose an authority to read its sheet.</translation>
    </message>
    <message>
        <source>Ajouter</source>
        <translation>Add</translation>
    </message>
    <message>
        <source>Toutes les collectivités</source>
        <translation>All authorities</translation>
    </message>
    <message>
        <source>{name} est dans l’Annuaire.</source>
        <translation>{name} is in the directory.</translation>
    </message>
</context>
<context>
    <name>AuthoritySheet</name>
    <message>
        <source>Sorte</source>
        <translation>Kind</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Code</translation>
    </message>
    <message>
        <source>SIREN ou SIRET</source>
        <translation>SIREN or SIRET</translation>
    </message>
    <message>
        <source>9 ou 14 chiffres, vérifiés</source>
        <translation>9 or 14 digits, checked</translation>
    </message>
    <message>
        <source>Code INSEE</source>
        <translation>INSEE code</translation>
    </message>
    <message>
        <source>Zone scolaire</source>
        <translation>School zone</translation>
    </message>
    <message>
        <source>Ville du siège</source>
        <translation>Seat</translation>
    </message>
    <message>
        <source>Adresse</source>
        <translation>Address</translation>
    </message>
    <message>
        <source>Supprimer</source>
        <translation>Delete</translation>
    </message>
    <message>
        <source>Logo sur les documents</source>
        <translation>Logo on documents</translation>
    </message>
    <message>
        <source>Noms dans le temps</source>
        <translation>Names over time</translation>
    </message>
    <message>
        <source>Groupes politiques</source>
        <translation>Political groups</translation>
    </message>
    <message>
        <source>Nom</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Nom court</source>
        <translation>Short name</translation>
    </message>
    <message>
        <source>Avec « de »</source>
        <translation>With “de”</translation>
    </message>
    <message>
        <source>Depuis</source>
        <translation>Since</translation>
    </message>
    <message>
        <source>Nom mis à la Corbeille.</source>
        <translation>Name moved to the bin.</translation>
    </message>
    <message>
        <source>Groupe</source>
        <translation>Group</translation>
    </message>
    <message>
        <source>Membres</source>
        <translation>Members</translation>
    </message>
    <message>
        <source>Groupe mis à la Corbeille.</source>
        <translation>Group moved to the bin.</translation>
    </message>
    <message>
        <source>Nouveau nom</source>
        <translation>New name</translation>
    </message>
    <message>
        <source>nouveau nom</source>
        <translation>new name</translation>
    </message>
    <message>
        <source>À partir du</source>
        <translation>From</translation>
    </message>
    <message>
        <source>Renommer</source>
        <translation>Rename</translation>
    </message>
    <message>
        <source>Nouveau groupe</source>
        <translation>New group</translation>
    </message>
    <message>
        <source>nom du groupe</source>
        <translation>name of the group</translation>
    </message>
    <message>
        <source>Ajouter</source>
        <translation>Add</translation>
    </message>
    <message>
        <source>Collectivité mise à la Corbeille.</source>
        <translation>Authority moved to the bin.</translation>
    </message>
    <message>
        <source>Logo changé</source>
        <translation>Logo changed</translation>
    </message>
    <message>
        <source>Logo retiré</source>
        <translation>Logo removed</translation>
    </message>
</context>
<context>
    <name>AxesTable</name>
    <message>
        <source>Axes et actions</source>
        <translation>Axes and actions</translation>
    </message>
    <message>
        <source>N°</source>
        <translation>No.</translation>
    </message>
    <message>
        <source>Nature</source>
        <translation>Nature</translation>
    </message>
    <message>
        <source>Intitulé</source>
        <translation>Title</translation>
    </message>
    <message>
        <source>Opérations</source>
        <translation>Operations</translation>
    </message>
    <message>
        <source>Ajouter un axe</source>
        <translation>Add an axis</translation>
    </message>
    <message>
        <source>Ajouter un sous-axe</source>
        <translation>Add a sub-axis</translation>
    </message>
    <message>
        <source>Ajouter une action</source>
        <translation>Add an action</translation>
    </message>
    <message>
        <source>Nouvel axe</source>
        <translation>New axis</translation>
    </message>
    <message>
        <source>Nouveau sous-axe</source>
        <translation>New sub-axis</translation>
    </message>
    <message>
        <source>Nouvelle action</source>
        <translation>New action</translation>
    </message>
    <message>
        <source>axe</source>
        <translation>axis</translation>
    </message>
    <message>
        <source>action</source>
        <translation>action</translation>
    </message>
</context>
<context>
    <name>BallotRequests</name>
    <message>
        <source>Scrutin demandé</source>
        <translation>Ballot asked for</translation>
    </message>
    <message>
        <source>Assemblée des demandeurs</source>
        <translation>Council of those who ask</translation>
    </message>
    <message>
        <source>Nombre de demandeurs</source>
        <translation>Number of those who ask</translation>
    </message>
    <message>
        <source>Demandeurs</source>
        <translation>Those who ask</translation>
    </message>
    <message>
        <source>Demandes de scrutin</source>
        <translation>Requests for a ballot</translation>
    </message>
    <message>
        <source>Demande de scrutin particulier</source>
        <translation>Request for a particular ballot</translation>
    </message>
    <message>
        <source>{needed} demandes nécessaires : un sixième des {present} présents</source>
        <translation>{needed} requests needed: a sixth of the {present} present</translation>
    </message>
    <message>
        <source>{mode}, demandé par {count}</source>
        <translation>{mode}, asked by {count}</translation>
    </message>
    <message>
        <source>{time}, {authority} : {needed} nécessaires sur {present} présents</source>
        <translation>{time}, {authority}: {needed} needed of {present} present</translation>
    </message>
    <message>
        <source>de droit</source>
        <translation>by right</translation>
    </message>
    <message>
        <source>insuffisant</source>
        <translation>not enough</translation>
    </message>
</context>
<context>
    <name>Beside</name>
    <message>
        <source>À côté des lignes</source>
        <translation>Beside the lines</translation>
    </message>
    <message>
        <source>Aperçu</source>
        <translation>Preview</translation>
    </message>
    <message>
        <source>Versions</source>
        <translation>Versions</translation>
    </message>
    <message>
        <source>Historique</source>
        <translation>History</translation>
    </message>
    <message>
        <source>Phrases</source>
        <translation>Sentences</translation>
    </message>
    <message>
        <source>Versions diffusées</source>
        <translation>Issued versions</translation>
    </message>
    <message>
        <source>Historique de la séance</source>
        <translation>History of the meeting</translation>
    </message>
    <message>
        <source>Rien n’a encore été diffusé : chaque version sera gardée ici.</source>
        <translation>Nothing has been issued yet: each version will be kept here.</translation>
    </message>
    <message>
        <source>Versions ({count})</source>
        <translation>Versions ({count})</translation>
    </message>
    <message>
        <source>Phrases ({count} à revoir)</source>
        <translation>Sentences ({count} to look at)</translation>
    </message>
    <message>
        <source>remplacée</source>
        <translation>superseded</translation>
    </message>
    <message>
        <source>en vigueur</source>
        <translation>in force</translation>
    </message>
    <message>
        <source>{kind}, version {version}</source>
        <translation>{kind}, version {version}</translation>
    </message>
    <message>
        <source>{at} · sceau {seal} · {author}</source>
        <translation>{at} · seal {seal} · {author}</translation>
    </message>
</context>
<context>
    <name>BlockChoice</name>
    <message>
        <source>Avec le rapport en cours :</source>
        <translation>With the current report:</translation>
    </message>
</context>
<context>
    <name>Board</name>
    <message>
        <source>Action passée à « {state} ».</source>
        <translation>Action set to “{state}”.</translation>
    </message>
    <message>
        <source>ni responsable ni échéance</source>
        <translation>neither responsible nor due date</translation>
    </message>
</context>
<context>
    <name>BodiesTab</name>
    <message>
        <source>Coopérations et instances</source>
        <translation>Cooperations and bodies</translation>
    </message>
    <message>
        <source>Écrivez le nom de la coopération ci-dessus, puis Entrée.</source>
        <translation>Write the name of the cooperation above, then Enter.</translation>
    </message>
    <message>
        <source>Nouvelle coopération</source>
        <translation>New cooperation</translation>
    </message>
    <message>
        <source>Nom d’une coopération, puis Entrée</source>
        <translation>Name of a cooperation, then Enter</translation>
    </message>
    <message>
        <source>Choisissez une coopération ou une instance.</source>
        <translation>Choose a cooperation or a body.</translation>
    </message>
    <message>
        <source>Choisissez une instance.</source>
        <translation>Choose a body.</translation>
    </message>
    <message>
        <source>Toutes les instances</source>
        <translation>All bodies</translation>
    </message>
    <message>
        <source>aucun membre</source>
        <translation>no member</translation>
    </message>
    <message>
        <source>Nouvelle instance</source>
        <translation>New body</translation>
    </message>
    <message>
        <source>{name} est dans l’Annuaire.</source>
        <translation>{name} is in the directory.</translation>
    </message>
</context>
<context>
    <name>BodyEditor</name>
    <message>
        <source>Nom</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Code</translation>
    </message>
    <message>
        <source>Heure</source>
        <translation>Time</translation>
    </message>
    <message>
        <source>Lieu</source>
        <translation>Place</translation>
    </message>
    <message>
        <source> min</source>
        <translation> min</translation>
    </message>
    <message>
        <source>Suivie d’un déjeuner</source>
        <translation>Followed by a lunch</translation>
    </message>
    <message>
        <source>Chacun accueille à son tour</source>
        <translation>Each one hosts in turn</translation>
    </message>
    <message>
        <source>Créer l’instance</source>
        <translation>Create the body</translation>
    </message>
    <message>
        <source>Code, au début des références</source>
        <translation>Code, at the head of references</translation>
    </message>
    <message>
        <source>Coopération</source>
        <translation>Cooperation</translation>
    </message>
    <message>
        <source>Zones de vacances des membres</source>
        <translation>Holiday zones of the members</translation>
    </message>
    <message>
        <source>Régime</source>
        <translation>Regime</translation>
    </message>
    <message>
        <source>Rythme</source>
        <translation>Cadence</translation>
    </message>
    <message>
        <source>Durée</source>
        <translation>Duration</translation>
    </message>
    <message>
        <source>Lieu habituel</source>
        <translation>Usual place</translation>
    </message>
    <message>
        <source>Nouvelle instance</source>
        <translation>New body</translation>
    </message>
    <message>
        <source>Zone de {name}</source>
        <translation>Zone of {name}</translation>
    </message>
    <message>
        <source>aucune zone</source>
        <translation>no zone</translation>
    </message>
    <message>
        <source>zone {zone}</source>
        <translation>zone {zone}</translation>
    </message>
    <message>
        <source>Il faut un nom, un code et un rythme, par exemple : {usual}.</source>
        <translation>A name, a code and a cadence are needed, for instance: {usual}.</translation>
    </message>
</context>
<context>
    <name>BodyRules</name>
    <message>
        <source>Référence d’une réunion</source>
        <translation>Reference of a meeting</translation>
    </message>
    <message>
        <source>Référence d’une décision</source>
        <translation>Reference of a decision</translation>
    </message>
    <message>
        <source>Formule de clôture</source>
        <translation>Closing formula</translation>
    </message>
    <message>
        <source>Majorité</source>
        <translation>Majority</translation>
    </message>
    <message>
        <source>Scrutin public : une demande sur</source>
        <translation>Public ballot: one request in</translation>
    </message>
    <message>
        <source>jours</source>
        <translation>days</translation>
    </message>
    <message>
        <source>aucun délai</source>
        <translation>no deadline</translation>
    </message>
    <message>
        <source>Convoquer avant</source>
        <translation>Convene before</translation>
    </message>
    <message>
        <source>Relevé réputé approuvé après</source>
        <translation>Minutes deemed approved after</translation>
    </message>
    <message>
        <source>aucun</source>
        <translation>none</translation>
    </message>
    <message>
        <source>plus de la moitié des membres, présents</source>
        <translation>more than half of the members, present</translation>
    </message>
    <message>
        <source>Quorum</source>
        <translation>Quorum</translation>
    </message>
    <message>
        <source>Pouvoirs par personne</source>
        <translation>Proxies per person</translation>
    </message>
    <message>
        <source>Première réunion de {year} : {meeting}. Sa première décision : {decision}.</source>
        <translation>First meeting of {year}: {meeting}. Its first decision: {decision}.</translation>
    </message>
    <message>
        <source>sans limite</source>
        <translation>no limit</translation>
    </message>
    <message>
        <source>majorité des suffrages exprimés</source>
        <translation>majority of votes cast</translation>
    </message>
    <message>
        <source>majorité des membres en exercice</source>
        <translation>majority of members in office</translation>
    </message>
    <message>
        <source>pas de seuil</source>
        <translation>no threshold</translation>
    </message>
    <message>
        <source>on y vote</source>
        <translation>votes are taken</translation>
    </message>
    <message>
        <source>les pouvoirs comptent pour le quorum</source>
        <translation>proxies count for the quorum</translation>
    </message>
    <message>
        <source>un pouvoir se donne dans la même assemblée</source>
        <translation>a proxy is given within the same council</translation>
    </message>
    <message>
        <source>qui porte un pouvoir est en séance</source>
        <translation>whoever holds a proxy is in the sitting</translation>
    </message>
    <message>
        <source>voix prépondérante de la présidence</source>
        <translation>the chair’s vote prevails</translation>
    </message>
    <message>
        <source>deux coprésidents : aucune voix prépondérante</source>
        <translation>two co-chairs: no casting vote</translation>
    </message>
    <message>
        <source>la demande de scrutin public l’emporte sur celle du secret</source>
        <translation>the request for a public ballot prevails over that for a secret one</translation>
    </message>
    <message>
        <source>l’accord se compte par collectivité</source>
        <translation>agreement is counted by authority</translation>
    </message>
    <message>
        <source>ses décisions engagent par elles-mêmes</source>
        <translation>its decisions bind by themselves</translation>
    </message>
    <message>
        <source>Règles</source>
        <translation>Rules</translation>
    </message>
</context>
<context>
    <name>BodySheetView</name>
    <message>
        <source>Supprimer</source>
        <translation>Delete</translation>
    </message>
    <message>
        <source>Rythme et réunion</source>
        <translation>Cadence and meeting</translation>
    </message>
    <message>
        <source>Sièges</source>
        <translation>Seats</translation>
    </message>
    <message>
        <source>Points récurrents de l’ordre du jour</source>
        <translation>Standing items of the agenda</translation>
    </message>
    <message>
        <source>Numérotation et règles</source>
        <translation>Numbering and rules</translation>
    </message>
    <message>
        <source>Modèles de documents…</source>
        <translation>Document templates…</translation>
    </message>
    <message>
        <source>Nom</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Nom sur les documents</source>
        <translation>Name on documents</translation>
    </message>
    <message>
        <source>Code des références</source>
        <translation>Code in references</translation>
    </message>
    <message>
        <source>Régime</source>
        <translation>Regime</translation>
    </message>
    <message>
        <source>Rythme</source>
        <translation>Cadence</translation>
    </message>
    <message>
        <source>tous les 2 mois, le 3e jeudi, à 10 h</source>
        <translation>tous les 2 mois, le 3e jeudi, à 10 h</translation>
    </message>
    <message>
        <source>Heure</source>
        <translation>Time</translation>
    </message>
    <message>
        <source>Durée</source>
        <translation>Duration</translation>
    </message>
    <message>
        <source>Lieu</source>
        <translation>Place</translation>
    </message>
    <message>
        <source>suivie d’un déjeuner</source>
        <translation>followed by a lunch</translation>
    </message>
    <message>
        <source>chaque collectivité accueille à son tour</source>
        <translation>each authority hosts in turn</translation>
    </message>
    <message>
        <source>Heure et durée</source>
        <translation>Time and duration</translation>
    </message>
    <message>
        <source>Rôle</source>
        <translation>Role</translation>
    </message>
    <message>
        <source>Personne</source>
        <translation>Person</translation>
    </message>
    <message>
        <source>Dossier de passation…</source>
        <translation>Handover pack…</translation>
    </message>
    <message>
        <source>Collectivité</source>
        <translation>Authority</translation>
    </message>
    <message>
        <source>Jusqu’au</source>
        <translation>Until</translation>
    </message>
    <message>
        <source>Ouvrir la fiche</source>
        <translation>Open the sheet</translation>
    </message>
    <message>
        <source>Points récurrents</source>
        <translation>Standing items</translation>
    </message>
    <message>
        <source>Intitulé</source>
        <translation>Title</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Place</translation>
    </message>
    <message>
        <source>Nature</source>
        <translation>Nature</translation>
    </message>
    <message>
        <source>Min</source>
        <translation>Min</translation>
    </message>
    <message>
        <source>Monter</source>
        <translation>Move up</translation>
    </message>
    <message>
        <source>Point récurrent supprimé.</source>
        <translation>Standing item deleted.</translation>
    </message>
    <message>
        <source>Personne à asseoir</source>
        <translation>Person to seat</translation>
    </message>
    <message>
        <source>personne</source>
        <translation>person</translation>
    </message>
    <message>
        <source>Rôle de la personne</source>
        <translation>Role of the person</translation>
    </message>
    <message>
        <source>Asseoir</source>
        <translation>Seat</translation>
    </message>
    <message>
        <source>Nouveau point récurrent</source>
        <translation>New standing item</translation>
    </message>
    <message>
        <source>intitulé</source>
        <translation>title</translation>
    </message>
    <message>
        <source>en ouverture</source>
        <translation>at the opening</translation>
    </message>
    <message>
        <source>en clôture</source>
        <translation>at the closing</translation>
    </message>
    <message>
        <source>Place du nouveau point</source>
        <translation>Place of the new item</translation>
    </message>
    <message>
        <source>Ajouter</source>
        <translation>Add</translation>
    </message>
    <message>
        <source>à fixer dans l’Agenda</source>
        <translation>to be set in the Calendar</translation>
    </message>
    <message>
        <source>{cooperation} · prochaine réunion : {day}</source>
        <translation>{cooperation} · next meeting: {day}</translation>
    </message>
    <message>
        <source>Instance mise à la Corbeille.</source>
        <translation>Body moved to the bin.</translation>
    </message>
    <message>
        <source>Compris. Entrée pour l’enregistrer.</source>
        <translation>Understood. Enter to save it.</translation>
    </message>
    <message>
        <source>« {text} » n’est pas une heure : écrivez-la comme 10 h 30.</source>
        <translation>“{text}” is not a time: write it like 10 h 30.</translation>
    </message>
    <message>
        <source>Donnez d’abord à cette personne une fonction dans une collectivité.</source>
        <translation>Give this person a function in an authority first.</translation>
    </message>
    <message>
        <source>ouverture</source>
        <translation>opening</translation>
    </message>
    <message>
        <source>clôture</source>
        <translation>closing</translation>
    </message>
</context>
<context>
    <name>CadenceField</name>
    <message>
        <source>Rythme</source>
        <translation>Cadence</translation>
    </message>
    <message>
        <source>par exemple : {usual}</source>
        <translation>for instance: {usual}</translation>
    </message>
    <message>
        <source>tous les 2 mois</source>
        <translation>every 2 months</translation>
    </message>
    <message>
        <source>tous les 8 mois</source>
        <translation>every 8 months</translation>
    </message>
    <message>
        <source>plusieurs fois par an</source>
        <translation>several times a year</translation>
    </message>
    <message>
        <source>dates libres</source>
        <translation>free dates</translation>
    </message>
    <message>
        <source>Compris : {words}.</source>
        <translation>Understood: {words}.</translation>
    </message>
</context>
<context>
    <name>CalendarDays</name>
    <message>
        <source>{name}, zone {zone}</source>
        <translation>{name}, zone {zone}</translation>
    </message>
    <message>
        <source>date déplacée</source>
        <translation>date moved</translation>
    </message>
    <message>
        <source>{body} : date à revoir ({reason})</source>
        <translation>{body}: date to reconsider ({reason})</translation>
    </message>
    <message>
        <source>{body} : {reason}, tenue le {day}</source>
        <translation>{body}: {reason}, held on {day}</translation>
    </message>
</context>
<context>
    <name>CallingOff</name>
    <message>
        <source>Prévenir les invités de la séance {reference}</source>
        <translation>Notify those invited to meeting {reference}</translation>
    </message>
    <message>
        <source>Le rendez-vous déjà envoyé change de jour dans leurs agendas.</source>
        <translation>The appointment already sent moves to another day in their calendars.</translation>
    </message>
    <message>
        <source>Le rendez-vous déjà envoyé est retiré de leurs agendas.</source>
        <translation>The appointment already sent is removed from their calendars.</translation>
    </message>
    <message>
        <source>Rendez-vous pour les agendas (.ics)</source>
        <translation>Appointment for calendars (.ics)</translation>
    </message>
    <message>
        <source>Message prêt à envoyer, avec le rendez-vous (.eml)</source>
        <translation>Message ready to send, with the appointment (.eml)</translation>
    </message>
    <message>
        <source>Dossier où écrire</source>
        <translation>Folder to write to</translation>
    </message>
    <message>
        <source>Écrire</source>
        <translation>Write</translation>
    </message>
    <message>
        <source>Choisir…</source>
        <translation>Choose…</translation>
    </message>
    <message>
        <source>Dans le dossier</source>
        <translation>In the dossier</translation>
    </message>
    <message>
        <source>Plus tard</source>
        <translation>Later</translation>
    </message>
    <message numerus="yes">
        <source>%n fichier(s) écrit(s).</source>
        <translation>
            <numerusform>%n file written.</numerusform>
            <numerusform>%n files written.</numerusform>
        </translation>
    </message>
    <message>
        <source>Sans adresse dans l’Annuaire : {names}.</source>
        <translation>No address in the Directory: {names}.</translation>
    </message>
    <message>
        <source>Ouvrir le message</source>
        <translation>Open the message</translation>
    </message>
</context>
<context>
    <name>CapturePanel</name>
    <message>
        <source>Ligne retrouvée, pas encore validée : Entrée pour l’enregistrer.</source>
        <translation>Line recovered, not confirmed yet: Enter to save it.</translation>
    </message>
    <message>
        <source>Ligne enregistrée</source>
        <translation>Line saved</translation>
    </message>
    <message>
        <source>Cette ligne n’a pas pu être enregistrée ; elle reste ici, et sur ce poste.</source>
        <translation>This line could not be saved; it stays here, and on this computer.</translation>
    </message>
    <message>
        <source>La ligne est reçue et gardée ; elle prendra sa place avec la prochaine, ou à la réouverture.</source>
        <translation>The line is received and kept; it will take its place with the next one, or when the register is opened again.</translation>
    </message>
</context>
<context>
    <name>Care</name>
    <message>
        <source>{copy} : elle se regarde, rien ne s’y écrit. Le registre présent reste dans l’autre fenêtre.</source>
        <translation>{copy}: look at it, nothing can be written in it. The present register stays in the other window.</translation>
    </message>
    <message>
        <source>Fermer cette copie</source>
        <translation>Close this copy</translation>
    </message>
    <message>
        <source>Ce registre est en lecture seule : il se consulte, mais rien ne peut y être écrit.</source>
        <translation>This register is read-only: it can be looked at, but nothing can be written in it.</translation>
    </message>
    <message>
        <source>Le disque est plein : ce registre se consulte. Libérez de la place, puis rouvrez-le.</source>
        <translation>The disk is full: this register can be consulted. Make room, then reopen it.</translation>
    </message>
    <message>
        <source>Sauvegarder une copie…</source>
        <translation>Back up a copy…</translation>
    </message>
    <message numerus="yes">
        <source>%n ligne(s) reçue(s) avant l’arrêt et reprise(s).</source>
        <translation>
            <numerusform>%n line received before the stop and taken up.</numerusform>
            <numerusform>%n lines received before the stop and taken up.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n gardée(s) comme simple(s) note(s), à relire.</source>
        <translation>
            <numerusform>%n kept as a mere note, to be read again.</numerusform>
            <numerusform>%n kept as mere notes, to be read again.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n ligne(s) reçue(s) avant l’arrêt, pas encore reprise(s).</source>
        <translation>
            <numerusform>%n line received before the stop, not taken up yet.</numerusform>
            <numerusform>%n lines received before the stop, not taken up yet.</numerusform>
        </translation>
    </message>
    <message>
        <source>Sauvegardes…</source>
        <translation>Backups…</translation>
    </message>
    <message>
        <source>Réparer…</source>
        <translation>Repair…</translation>
    </message>
    <message>
        <source>Le registre est revenu à ce qu’il était le {moment}.</source>
        <translation>The register is back to what it was on {moment}.</translation>
    </message>
    <message>
        <source>Celui d’avant est gardé parmi les sauvegardes.</source>
        <translation>The one before is kept among the backups.</translation>
    </message>
    <message>
        <source>Le fichier abîmé est gardé à part : {name}.</source>
        <translation>The damaged file is kept aside: {name}.</translation>
    </message>
    <message>
        <source>Restauration</source>
        <translation>Restoration</translation>
    </message>
    <message>
        <source>Copie du {moment}</source>
        <translation>Copy of {moment}</translation>
    </message>
</context>
<context>
    <name>ChairWindow</name>
    <message>
        <source>Séance en cours</source>
        <translation>Meeting in session</translation>
    </message>
    <message>
        <source>Temps du point</source>
        <translation>Time of the item</translation>
    </message>
    <message>
        <source>Séance suspendue</source>
        <translation>Meeting paused</translation>
    </message>
    <message>
        <source>Ordre du jour épuisé</source>
        <translation>Agenda finished</translation>
    </message>
    <message>
        <source>La séance n’est pas ouverte</source>
        <translation>The meeting is not open</translation>
    </message>
    <message>
        <source>Ensuite : {number}. {title}</source>
        <translation>Next: {number}. {title}</translation>
    </message>
    <message>
        <source>Point {number}</source>
        <translation>Item {number}</translation>
    </message>
    <message>
        <source>{spent} sur {slot}</source>
        <translation>{spent} of {slot}</translation>
    </message>
    <message>
        <source>sur {planned} prévues</source>
        <translation>of {planned} planned</translation>
    </message>
    <message>
        <source>{planned}, dépassé de {over}</source>
        <translation>{planned}, exceeded by {over}</translation>
    </message>
    <message>
        <source>« Y a-t-il des observations sur le relevé de la dernière réunion ? »</source>
        <translation>“Are there any remarks on the minutes of the last meeting?”</translation>
    </message>
    <message>
        <source>« Notre prochaine réunion est fixée au {day}. »</source>
        <translation>“Our next meeting is set for {day}.”</translation>
    </message>
    <message>
        <source>« La parole est à {name}. »</source>
        <translation>“{name} has the floor.”</translation>
    </message>
    <message>
        <source>« Sommes-nous d’accord sur cette décision ? »</source>
        <translation>“Do we agree on this decision?”</translation>
    </message>
    <message>
        <source>« Y a-t-il d’autres interventions sur ce point ? »</source>
        <translation>“Does anybody else wish to speak on this item?”</translation>
    </message>
</context>
<context>
    <name>ChartCard</name>
    <message>
        <source>{title}, en tableau</source>
        <translation>{title}, as a table</translation>
    </message>
    <message>
        <source>Graphique</source>
        <translation>Chart</translation>
    </message>
    <message>
        <source>Tableau</source>
        <translation>Table</translation>
    </message>
    <message>
        <source>Exporter « {title} »</source>
        <translation>Export “{title}”</translation>
    </message>
    <message>
        <source>Enregistrer l’image…</source>
        <translation>Save the image…</translation>
    </message>
    <message>
        <source>Copier l’image</source>
        <translation>Copy the image</translation>
    </message>
    <message>
        <source>Copier le tableau</source>
        <translation>Copy the table</translation>
    </message>
    <message>
        <source>Dessin vectoriel (*.svg);;Image (*.png)</source>
        <translation>Vector drawing (*.svg);;Image (*.png)</translation>
    </message>
    <message>
        <source>Enregistrer l’image</source>
        <translation>Save the image</translation>
    </message>
</context>
<context>
    <name>ChartsPage</name>
    <message>
        <source>Étape des financements</source>
        <translation>Stage of funding</translation>
    </message>
    <message>
        <source>Réalisé par étape, sur le prévu</source>
        <translation>Achieved by stage, against the planned</translation>
    </message>
    <message>
        <source>Des financeurs aux axes</source>
        <translation>From financers to axes</translation>
    </message>
    <message>
        <source>Axe</source>
        <translation>Axis</translation>
    </message>
    <message>
        <source>Cumul par exercice d’origine</source>
        <translation>Running total by year of origin</translation>
    </message>
    <message>
        <source>Exercice</source>
        <translation>Year</translation>
    </message>
    <message>
        <source>Financeur</source>
        <translation>Financer</translation>
    </message>
    <message>
        <source>Lieu</source>
        <translation>Place</translation>
    </message>
    <message>
        <source>Montant</source>
        <translation>Amount</translation>
    </message>
    <message>
        <source>Territoire</source>
        <translation>Territory</translation>
    </message>
    <message>
        <source>Où chacun paie</source>
        <translation>Where each one pays</translation>
    </message>
    <message>
        <source>Par financeur</source>
        <translation>By financer</translation>
    </message>
    <message>
        <source>Part du prévu</source>
        <translation>Share of the planned</translation>
    </message>
    <message>
        <source>Arrêté au</source>
        <translation>As of</translation>
    </message>
    <message>
        <source>En {unit}</source>
        <translation>In {unit}</translation>
    </message>
    <message>
        <source>Montants par exercice d’origine, additionnés d’année en année.</source>
        <translation>Amounts by year of origin, added up from year to year.</translation>
    </message>
    <message>
        <source>Graphiques écrits dans {folder}</source>
        <translation>Charts written in {folder}</translation>
    </message>
</context>
<context>
    <name>ChipsRow</name>
    <message>
        <source>Aller au point</source>
        <translation>Go to the item</translation>
    </message>
    <message>
        <source>Échap rend cet élément au texte</source>
        <translation>Esc turns this part back into text</translation>
    </message>
    <message>
        <source>Entrée : dire de qui il s’agit. Échap : laisser en texte.</source>
        <translation>Enter: say who it is. Esc: leave as text.</translation>
    </message>
    <message>
        <source>« {said} » : qui ?</source>
        <translation>“{said}”: who?</translation>
    </message>
    <message>
        <source>Créer « {said} »</source>
        <translation>Create “{said}”</translation>
    </message>
    <message>
        <source>Créer « {said} » dans l’annuaire</source>
        <translation>Create “{said}” in the directory</translation>
    </message>
    <message>
        <source>Sans collectivité</source>
        <translation>No authority</translation>
    </message>
    <message>
        <source>Laisser en texte</source>
        <translation>Leave as text</translation>
    </message>
</context>
<context>
    <name>ClearText</name>
    <message>
        <source>Fichier en clair</source>
        <translation>File in clear</translation>
    </message>
    <message>
        <source>Ce registre est chiffré, mais ce qui va être écrit ne le sera pas : quiconque a le fichier peut le lire.</source>
        <translation>This register is encrypted, but what is about to be written will not be: whoever has the file can read it.</translation>
    </message>
    <message>
        <source>Ne plus le rappeler jusqu’à la fermeture</source>
        <translation>Do not remind me again until I close</translation>
    </message>
    <message>
        <source>Écrire en clair</source>
        <translation>Write in clear</translation>
    </message>
    <message>
        <source>Renoncer</source>
        <translation>Give up</translation>
    </message>
</context>
<context>
    <name>ClosedDaysWindow</name>
    <message>
        <source>Jours écartés</source>
        <translation>Days set aside</translation>
    </message>
    <message>
        <source>Aucun jour n’est encore écarté.</source>
        <translation>No day is set aside yet.</translation>
    </message>
    <message>
        <source>Intitulé</source>
        <translation>Title</translation>
    </message>
    <message>
        <source>Zone</source>
        <translation>Zone</translation>
    </message>
    <message>
        <source>Du</source>
        <translation>From</translation>
    </message>
    <message>
        <source>Au</source>
        <translation>To</translation>
    </message>
    <message>
        <source>Intitulé des jours</source>
        <translation>Name of the days</translation>
    </message>
    <message>
        <source>pont de l’Ascension</source>
        <translation>Ascension bridge</translation>
    </message>
    <message>
        <source>Zone concernée</source>
        <translation>Zone concerned</translation>
    </message>
    <message>
        <source>toutes les zones des membres</source>
        <translation>all the zones of the members</translation>
    </message>
    <message>
        <source>Premier jour écarté</source>
        <translation>First day set aside</translation>
    </message>
    <message>
        <source>Dernier jour écarté</source>
        <translation>Last day set aside</translation>
    </message>
    <message>
        <source>Vide : un seul jour</source>
        <translation>Empty: a single day</translation>
    </message>
    <message>
        <source>Écarter ces jours</source>
        <translation>Set these days aside</translation>
    </message>
    <message>
        <source>Aucune date n’est proposée ces jours-là pour les membres de la zone.</source>
        <translation>No date is proposed on those days for the members of the zone.</translation>
    </message>
    <message>
        <source>Jours déjà écartés</source>
        <translation>Days already set aside</translation>
    </message>
    <message>
        <source>Importer des vacances scolaires…</source>
        <translation>Import school holidays…</translation>
    </message>
    <message>
        <source>Fermer</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>zone {zone}</source>
        <translation>zone {zone}</translation>
    </message>
    <message>
        <source>Jours écartés.</source>
        <translation>Days set aside.</translation>
    </message>
    <message>
        <source>« {name} » est dans la Corbeille.</source>
        <translation>“{name}” is in the Bin.</translation>
    </message>
</context>
<context>
    <name>CompletionList</name>
    <message>
        <source>Propositions</source>
        <translation>Suggestions</translation>
    </message>
    <message>
        <source>Tab pour choisir, ↑ ↓ pour changer, Échap pour fermer</source>
        <translation>Tab to choose, ↑ ↓ to change, Esc to close</translation>
    </message>
</context>
<context>
    <name>ConflictNote</name>
    <message>
        <source>À savoir : {reasons}. Une date choisie à la main l’emporte.</source>
        <translation>To know: {reasons}. A date chosen by hand prevails.</translation>
    </message>
    <message>
        <source>Aucun conflit ce jour-là.</source>
        <translation>No conflict on that day.</translation>
    </message>
</context>
<context>
    <name>Contract</name>
    <message>
        <source>{stage} par financeur</source>
        <translation>{stage} by financer</translation>
    </message>
    <message>
        <source>Réalisé, tous financeurs</source>
        <translation>Achieved, all financers</translation>
    </message>
    <message>
        <source>Axe et action, en {unit}</source>
        <translation>Axis and action, in {unit}</translation>
    </message>
    <message>
        <source>écoulé {share}</source>
        <translation>elapsed {share}</translation>
    </message>
    <message>
        <source>Engagé sur prévu</source>
        <translation>Committed to planned</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>Total</translation>
    </message>
    <message>
        <source>Les axes imprimés, moins le total des financeurs : un arrondi, pas une erreur.</source>
        <translation>The printed axes, less the financers’ total: a rounding, not an error.</translation>
    </message>
    <message>
        <source>Écart d’arrondi</source>
        <translation>Rounding gap</translation>
    </message>
    <message>
        <source>Axes imprimés : {axes} ; financeurs : {financers}.</source>
        <translation>Printed axes: {axes}; financers: {financers}.</translation>
    </message>
    <message>
        <source>Total du contrat</source>
        <translation>Total of the contract</translation>
    </message>
    <message>
        <source>Hors axe, non compté</source>
        <translation>Outside the axes, not counted</translation>
    </message>
    <message>
        <source>dépassé</source>
        <translation>exceeded</translation>
    </message>
    <message>
        <source>retard</source>
        <translation>delay</translation>
    </message>
    <message>
        <source>{amount} de plus que {stage}</source>
        <translation>{amount} more than {stage}</translation>
    </message>
    <message>
        <source>Aucun chiffre de ce financeur : c’est un vide, pas un zéro.</source>
        <translation>No figure from this financer: a blank, not a zero.</translation>
    </message>
    <message>
        <source>manquant</source>
        <translation>missing</translation>
    </message>
    <message>
        <source>{above} sur {below} : {share}</source>
        <translation>{above} to {below}: {share}</translation>
    </message>
    <message>
        <source>{name} sans {years}</source>
        <translation>{name} without {years}</translation>
    </message>
    <message>
        <source>Payé / engagé ne compte que les exercices connus aux deux étapes : {told}.</source>
        <translation>Paid / committed counts only the years known at both stages: {told}.</translation>
    </message>
</context>
<context>
    <name>ContractCard</name>
    <message>
        <source>Engagé sur prévu</source>
        <translation>Committed to planned</translation>
    </message>
    <message>
        <source>Engagé sur prévu, au {day}</source>
        <translation>Committed to planned, on {day}</translation>
    </message>
    <message>
        <source>écoulé {share}</source>
        <translation>elapsed {share}</translation>
    </message>
    <message>
        <source>Contrat</source>
        <translation>Contract</translation>
    </message>
    <message>
        <source>rien d’engagé</source>
        <translation>nothing committed</translation>
    </message>
    <message>
        <source>axe {number}, {share}, écoulé {elapsed}</source>
        <translation>axis {number}, {share}, elapsed {elapsed}</translation>
    </message>
    <message>
        <source>{words}, en retard</source>
        <translation>{words}, late</translation>
    </message>
    <message>
        <source>en retard</source>
        <translation>late</translation>
    </message>
</context>
<context>
    <name>ContractHead</name>
    <message>
        <source>Contrat</source>
        <translation>Contract</translation>
    </message>
    <message>
        <source>Situation</source>
        <translation>Position</translation>
    </message>
    <message>
        <source>Situation au</source>
        <translation>Position as of</translation>
    </message>
    <message>
        <source>Exporter</source>
        <translation>Export</translation>
    </message>
    <message>
        <source>Modifier le contrat</source>
        <translation>Change the contract</translation>
    </message>
    <message>
        <source>Tableau</source>
        <translation>Table</translation>
    </message>
    <message>
        <source>Graphiques</source>
        <translation>Charts</translation>
    </message>
    <message>
        <source>Opérations</source>
        <translation>Operations</translation>
    </message>
    <message>
        <source>Saisie</source>
        <translation>Capture</translation>
    </message>
    <message>
        <source>Avenants</source>
        <translation>Amendments</translation>
    </message>
    <message>
        <source>Pages du contrat</source>
        <translation>Pages of the contract</translation>
    </message>
    <message>
        <source>prévus, &lt;a href=&apos;day&apos;&gt;dernier état connu&lt;/a&gt;</source>
        <translation>planned, &lt;a href=&apos;day&apos;&gt;last known state&lt;/a&gt;</translation>
    </message>
    <message>
        <source>prévus, situation arrêtée au {day}</source>
        <translation>planned, position as of {day}</translation>
    </message>
    <message>
        <source>Rien n’est encore prévu : &lt;a href=&apos;structure&apos;&gt;saisissez les axes et leurs montants&lt;/a&gt;</source>
        <translation>Nothing is planned yet: &lt;a href=&apos;structure&apos;&gt;enter the axes and their amounts&lt;/a&gt;</translation>
    </message>
    <message>
        <source>version initiale</source>
        <translation>initial version</translation>
    </message>
    <message>
        <source>version de l’avenant n° {number}</source>
        <translation>version of amendment no. {number}</translation>
    </message>
    <message>
        <source>Dernier état connu</source>
        <translation>Last known state</translation>
    </message>
    <message>
        <source>Versions</source>
        <translation>Versions</translation>
    </message>
    <message>
        <source>Version initiale</source>
        <translation>Initial version</translation>
    </message>
    <message>
        <source>Avenant n° {number}, adopté le {day}</source>
        <translation>Amendment no. {number}, adopted on {day}</translation>
    </message>
    <message>
        <source>Fins d’année</source>
        <translation>Year ends</translation>
    </message>
    <message>
        <source>Autre jour…</source>
        <translation>Another day…</translation>
    </message>
</context>
<context>
    <name>ContractPlace</name>
    <message>
        <source>Un contrat réunit des axes, des actions et des opérations, leurs financeurs, et ce que chacun a prévu, programmé, engagé, mandaté et payé.</source>
        <translation>A contract gathers axes, actions and operations, their financers, and what each has planned, programmed, committed, ordered and paid.</translation>
    </message>
    <message>
        <source>Créer un contrat…</source>
        <translation>Create a contract…</translation>
    </message>
    <message>
        <source>Aucun contrat dans ce registre</source>
        <translation>No contract in this register</translation>
    </message>
    <message>
        <source>Déplier tous les axes</source>
        <translation>Unfold all axes</translation>
    </message>
    <message>
        <source>Replier tous les axes</source>
        <translation>Fold all axes</translation>
    </message>
    <message>
        <source>Historique du contrat</source>
        <translation>History of the contract</translation>
    </message>
    <message>
        <source>Euros et centimes</source>
        <translation>Euros and cents</translation>
    </message>
    <message>
        <source>Changer la date de situation</source>
        <translation>Change the reference date</translation>
    </message>
    <message>
        <source>Entrée</source>
        <translation>Enter</translation>
    </message>
    <message>
        <source>ouvrir</source>
        <translation>open</translation>
    </message>
    <message>
        <source>modifier</source>
        <translation>edit</translation>
    </message>
</context>
<context>
    <name>Convening</name>
    <message>
        <source>Convoquer la séance {reference}</source>
        <translation>Convene meeting {reference}</translation>
    </message>
    <message>
        <source>Date d’envoi de la convocation</source>
        <translation>Day the convocation is sent</translation>
    </message>
    <message>
        <source>Dossier où écrire</source>
        <translation>Folder to write to</translation>
    </message>
    <message>
        <source>Convocation (PDF)</source>
        <translation>Convocation (PDF)</translation>
    </message>
    <message>
        <source>Une lettre par destinataire (PDF)</source>
        <translation>One letter per recipient (PDF)</translation>
    </message>
    <message>
        <source>Ordre du jour (PDF)</source>
        <translation>Agenda (PDF)</translation>
    </message>
    <message>
        <source>Feuille d’émargement (PDF)</source>
        <translation>Attendance sheet (PDF)</translation>
    </message>
    <message>
        <source>Rendez-vous pour les agendas (.ics)</source>
        <translation>Calendar event (.ics)</translation>
    </message>
    <message>
        <source>Message prêt à envoyer, pièces jointes (.eml)</source>
        <translation>Message ready to send, files attached (.eml)</translation>
    </message>
    <message>
        <source>Un message par destinataire, avec sa lettre (.eml)</source>
        <translation>One message per recipient, with their letter (.eml)</translation>
    </message>
    <message>
        <source>Convoquer</source>
        <translation>Convene</translation>
    </message>
    <message>
        <source>Aperçu</source>
        <translation>Preview</translation>
    </message>
    <message>
        <source>Choisir…</source>
        <translation>Choose…</translation>
    </message>
    <message>
        <source>Fermer</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>Date d’envoi</source>
        <translation>Sent on</translation>
    </message>
    <message>
        <source>À écrire</source>
        <translation>To write</translation>
    </message>
    <message>
        <source>Dans le dossier</source>
        <translation>In the folder</translation>
    </message>
    <message numerus="yes">
        <source>%n personne(s)</source>
        <translation>
            <numerusform>%n person</numerusform>
            <numerusform>%n people</numerusform>
        </translation>
    </message>
    <message>
        <source>{people}, {day}.</source>
        <translation>{people}, {day}.</translation>
    </message>
    <message>
        <source>Déjà convoquée le {day}.</source>
        <translation>Already convened on {day}.</translation>
    </message>
    <message numerus="yes">
        <source>%n point(s) attend(ent) encore une pièce.</source>
        <translation>
            <numerusform>%n item still waits for a file.</numerusform>
            <numerusform>%n items still wait for a file.</numerusform>
        </translation>
    </message>
    <message>
        <source>Le lieu reste à fixer.</source>
        <translation>The place is still to be set.</translation>
    </message>
    <message>
        <source>Écriture de la convocation</source>
        <translation>Writing the convocation</translation>
    </message>
    <message>
        <source>Séance notée comme convoquée.</source>
        <translation>Meeting marked as convened.</translation>
    </message>
    <message numerus="yes">
        <source>%n fichier(s) dans {folder}.</source>
        <translation>
            <numerusform>%n file in {folder}.</numerusform>
            <numerusform>%n files in {folder}.</numerusform>
        </translation>
    </message>
    <message>
        <source>Sans adresse dans l’Annuaire : {names}.</source>
        <translation>Without an address in the Directory: {names}.</translation>
    </message>
    <message>
        <source>Ouvrir le dossier</source>
        <translation>Open the folder</translation>
    </message>
</context>
<context>
    <name>CooperationSheet</name>
    <message>
        <source>Nom</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Code</translation>
    </message>
    <message>
        <source>Forme juridique</source>
        <translation>Legal form</translation>
    </message>
    <message>
        <source>Créée le</source>
        <translation>Founded on</translation>
    </message>
    <message>
        <source>Membres</source>
        <translation>Members</translation>
    </message>
    <message>
        <source>Collectivité</source>
        <translation>Authority</translation>
    </message>
    <message>
        <source>Depuis</source>
        <translation>Since</translation>
    </message>
    <message>
        <source>Jusqu’au</source>
        <translation>Until</translation>
    </message>
    <message>
        <source>Mettre fin à l’adhésion aujourd’hui</source>
        <translation>End the membership today</translation>
    </message>
    <message>
        <source>Adhésion mise à la Corbeille.</source>
        <translation>Membership moved to the bin.</translation>
    </message>
    <message>
        <source>Nouveau membre</source>
        <translation>New member</translation>
    </message>
    <message>
        <source>collectivité</source>
        <translation>authority</translation>
    </message>
    <message>
        <source>Ajouter</source>
        <translation>Add</translation>
    </message>
    <message>
        <source>Ajouter une instance</source>
        <translation>Add a body</translation>
    </message>
    <message>
        <source>Supprimer</source>
        <translation>Delete</translation>
    </message>
    <message>
        <source>Membres, dans l’ordre des noms et des logos</source>
        <translation>Members, in the order of names and logos</translation>
    </message>
    <message>
        <source>Coopération mise à la Corbeille.</source>
        <translation>Cooperation moved to the bin.</translation>
    </message>
    <message>
        <source>Adhésion terminée aujourd’hui.</source>
        <translation>Membership ended today.</translation>
    </message>
</context>
<context>
    <name>Copies</name>
    <message>
        <source>{day} à {hour}</source>
        <translation>{day} at {hour}</translation>
    </message>
    <message>
        <source>{why}, sur clé ou partage</source>
        <translation>{why}, on USB stick or share</translation>
    </message>
    <message>
        <source>chiffrée</source>
        <translation>encrypted</translation>
    </message>
    <message>
        <source>illisible</source>
        <translation>unreadable</translation>
    </message>
    <message>
        <source>autre histoire</source>
        <translation>another history</translation>
    </message>
    <message>
        <source>rien</source>
        <translation>nothing</translation>
    </message>
    <message>
        <source>Cette copie n’est pas du passé de ce registre, ou celui-ci ne se lit pas : regardez-la à côté.</source>
        <translation>This copy is not from the past of this register, or that one cannot be read: look at it beside the register.</translation>
    </message>
    <message>
        <source>Rien n’a changé depuis.</source>
        <translation>Nothing has changed since.</translation>
    </message>
    <message>
        <source>Fait depuis : {gestures}</source>
        <translation>Done since: {gestures}</translation>
    </message>
    <message>
        <source>le journal ou la recherche</source>
        <translation>the log or the search</translation>
    </message>
    <message>
        <source>Ce registre est abîmé, mais toutes ses lignes se lisent encore.</source>
        <translation>This register is damaged, but all its rows can still be read.</translation>
    </message>
    <message>
        <source>Ce registre est abîmé. Ne se lit plus en entier : {what}.</source>
        <translation>This register is damaged. No longer readable in full: {what}.</translation>
    </message>
    <message>
        <source>Il est ouvert en lecture seule.</source>
        <translation>It is open read-only.</translation>
    </message>
    <message>
        <source>Ce registre a des défauts : {faults}.</source>
        <translation>This register has faults: {faults}.</translation>
    </message>
    <message>
        <source>Aucune sauvegarde lisible ne l’accompagne.</source>
        <translation>No readable backup goes with it.</translation>
    </message>
    <message>
        <source>La dernière sauvegarde lisible est du {moment}.</source>
        <translation>The last readable backup is of {moment}.</translation>
    </message>
</context>
<context>
    <name>CopyKey</name>
    <message>
        <source>Phrase de passe ou code de récupération de cette copie</source>
        <translation>Passphrase or recovery code of this copy</translation>
    </message>
    <message>
        <source>Lire cette copie</source>
        <translation>Read this copy</translation>
    </message>
    <message>
        <source>Pourquoi cette copie ne se lit pas</source>
        <translation>Why this copy cannot be read</translation>
    </message>
</context>
<context>
    <name>CouncilActsTab</name>
    <message>
        <source>Délibérations</source>
        <translation>Deliberations</translation>
    </message>
    <message>
        <source>Nouvelle délibération</source>
        <translation>New deliberation</translation>
    </message>
    <message>
        <source>Toutes les délibérations</source>
        <translation>All deliberations</translation>
    </message>
    <message>
        <source>Filtrer les délibérations</source>
        <translation>Filter deliberations</translation>
    </message>
    <message>
        <source>Filtrer par mots</source>
        <translation>Filter by words</translation>
    </message>
    <message>
        <source>Conseil</source>
        <translation>Council</translation>
    </message>
    <message>
        <source>Tous les conseils</source>
        <translation>All councils</translation>
    </message>
    <message>
        <source>Année</source>
        <translation>Year</translation>
    </message>
    <message>
        <source>Toutes les années</source>
        <translation>All years</translation>
    </message>
    <message>
        <source>Séance</source>
        <translation>Meeting</translation>
    </message>
    <message>
        <source>Numéro</source>
        <translation>Number</translation>
    </message>
    <message>
        <source>Objet</source>
        <translation>Object</translation>
    </message>
    <message>
        <source>Sens</source>
        <translation>Sense</translation>
    </message>
    <message>
        <source>Nature</source>
        <translation>Nature</translation>
    </message>
    <message>
        <source>ratifie {decision}</source>
        <translation>ratifies {decision}</translation>
    </message>
    <message>
        <source>avenant n° {number}, contrat {contract}</source>
        <translation>amendment no. {number}, contract {contract}</translation>
    </message>
    <message>
        <source>contrat {contract}</source>
        <translation>contract {contract}</translation>
    </message>
    <message>
        <source>Aucune délibération ne répond à ce filtre.</source>
        <translation>No deliberation matches this filter.</translation>
    </message>
    <message>
        <source>Les délibérations de chaque conseil se noteront ici : contrat, avenant, budget.</source>
        <translation>Each council’s deliberations will be noted here: contract, amendment, budget.</translation>
    </message>
    <message>
        <source>Ajoutez d’abord dans l’annuaire une collectivité dont l’assemblée délibère.</source>
        <translation>First add to the directory an authority whose assembly deliberates.</translation>
    </message>
    <message>
        <source>Conseil qui délibère</source>
        <translation>Deliberating council</translation>
    </message>
    <message>
        <source>Délibération mise à la Corbeille.</source>
        <translation>Deliberation moved to the bin.</translation>
    </message>
    <message>
        <source>Voir la conclusion</source>
        <translation>See the conclusion</translation>
    </message>
    <message>
        <source>Ouvrir le dossier</source>
        <translation>Open the dossier</translation>
    </message>
    <message>
        <source>Copier</source>
        <translation>Copy</translation>
    </message>
    <message>
        <source>Supprimer</source>
        <translation>Delete</translation>
    </message>
</context>
<context>
    <name>CouncilLists</name>
    <message>
        <source>Liste des délibérations</source>
        <translation>List of deliberations</translation>
    </message>
    <message numerus="yes">
        <source>%n délibération(s)</source>
        <translation>
            <numerusform>%n deliberation</numerusform>
            <numerusform>%n deliberations</numerusform>
        </translation>
    </message>
    <message>
        <source>Liste des délibérations : {session}</source>
        <translation>List of deliberations: {session}</translation>
    </message>
</context>
<context>
    <name>DashboardView</name>
    <message>
        <source>En bref</source>
        <translation>In brief</translation>
    </message>
    <message>
        <source>Nouvelle séance</source>
        <translation>New meeting</translation>
    </message>
    <message>
        <source>Planifier une séance (Ctrl+Maj+Q)</source>
        <translation>Plan a meeting (Ctrl+Shift+Q)</translation>
    </message>
    <message>
        <source>En retard</source>
        <translation>Late</translation>
    </message>
    <message>
        <source>Tout voir dans Suites</source>
        <translation>See all in Follow-up</translation>
    </message>
    <message>
        <source>À valider</source>
        <translation>To approve</translation>
    </message>
    <message>
        <source>Voir la liste</source>
        <translation>See the list</translation>
    </message>
    <message>
        <source>Sous 7 jours</source>
        <translation>Within 7 days</translation>
    </message>
    <message>
        <source>Agenda</source>
        <translation>Calendar</translation>
    </message>
    <message>
        <source>Rien n’est encore planifié. Une première séance, et tout ce qui presse se verra ici.</source>
        <translation>Nothing is planned yet. A first meeting, and all that is pressing will show here.</translation>
    </message>
    <message>
        <source>Planifier une séance</source>
        <translation>Plan a meeting</translation>
    </message>
    <message>
        <source>Bienvenue</source>
        <translation>Welcome</translation>
    </message>
    <message>
        <source>Aucune suite en retard.</source>
        <translation>Nothing is late.</translation>
    </message>
    <message>
        <source>Rien d’ici une semaine.</source>
        <translation>Nothing within a week.</translation>
    </message>
    <message>
        <source>{n} j</source>
        <translation>{n} d</translation>
    </message>
    <message numerus="yes">
        <source>%n jour(s) de retard</source>
        <translation>
            <numerusform>%n day late</numerusform>
            <numerusform>%n days late</numerusform>
        </translation>
    </message>
    <message>
        <source>sans responsable</source>
        <translation>no one responsible</translation>
    </message>
    <message>
        <source>Relancer</source>
        <translation>Remind</translation>
    </message>
    <message>
        <source>Écrire un brouillon de message à la personne responsable</source>
        <translation>Write a draft message to the person responsible</translation>
    </message>
    <message>
        <source>Relancer : {text}</source>
        <translation>Remind: {text}</translation>
    </message>
    <message>
        <source>due le {day}</source>
        <translation>due on {day}</translation>
    </message>
    <message>
        <source>{due}, d’abord le {day}</source>
        <translation>{due}, at first on {day}</translation>
    </message>
    <message numerus="yes">
        <source>Attend depuis %n jour(s)</source>
        <translation>
            <numerusform>Waiting for %n day</numerusform>
            <numerusform>Waiting for %n days</numerusform>
        </translation>
    </message>
    <message>
        <source>{body} du {day}</source>
        <translation>{body}, {day}</translation>
    </message>
    <message>
        <source>Relire</source>
        <translation>Read over</translation>
    </message>
    <message>
        <source>Relire, corriger et diffuser le relevé</source>
        <translation>Read over, correct and issue the minutes</translation>
    </message>
    <message numerus="yes">
        <source>%n décision(s)</source>
        <translation>
            <numerusform>%n decision</numerusform>
            <numerusform>%n decisions</numerusform>
        </translation>
    </message>
    <message>
        <source>Relevé à diffuser</source>
        <translation>Minutes to issue</translation>
    </message>
    <message>
        <source>Relevé diffusé, à approuver</source>
        <translation>Minutes issued, to be approved</translation>
    </message>
    <message>
        <source>Réputé approuvé {day} sans observation</source>
        <translation>Deemed approved {day} without remark</translation>
    </message>
    <message>
        <source>jour férié</source>
        <translation>public holiday</translation>
    </message>
    <message>
        <source>{detail}, puis déjeuner</source>
        <translation>{detail}, then lunch</translation>
    </message>
</context>
<context>
    <name>DateField</name>
    <message>
        <source>par exemple : 12/3, jeudi en huit, fin juin</source>
        <translation>in French words: 12/3, jeudi en huit, fin juin</translation>
    </message>
    <message>
        <source>12/3, fin juin</source>
        <translation>12/3, end of June</translation>
    </message>
    <message>
        <source>Date non comprise : écrivez-la comme 12/03/2013.</source>
        <translation>Date not understood: write it like 12/03/2013.</translation>
    </message>
</context>
<context>
    <name>Days</name>
    <message>
        <source>{start} à {end}</source>
        <translation>{start} to {end}</translation>
    </message>
    <message>
        <source>aujourd’hui</source>
        <translation>today</translation>
    </message>
    <message>
        <source>demain</source>
        <translation>tomorrow</translation>
    </message>
</context>
<context>
    <name>DecisionPane</name>
    <message>
        <source>Choisissez une décision pour la lire et la modifier.</source>
        <translation>Choose a decision to read and change it.</translation>
    </message>
    <message>
        <source>Texte de la décision</source>
        <translation>Text of the decision</translation>
    </message>
    <message>
        <source>Sens</source>
        <translation>Sense</translation>
    </message>
    <message>
        <source>Réserve de</source>
        <translation>Reserve of</translation>
    </message>
    <message>
        <source>collectivité</source>
        <translation>authority</translation>
    </message>
    <message>
        <source>Réserve</source>
        <translation>Reserve</translation>
    </message>
    <message>
        <source>sous réserve de…</source>
        <translation>subject to…</translation>
    </message>
    <message>
        <source>Pilote</source>
        <translation>Pilot</translation>
    </message>
    <message>
        <source>Échéance</source>
        <translation>Due date</translation>
    </message>
    <message>
        <source>Montant</source>
        <translation>Amount</translation>
    </message>
    <message>
        <source>par exemple : 48 200 €</source>
        <translation>for instance: 48 200 €</translation>
    </message>
    <message>
        <source>Axe</source>
        <translation>Axis</translation>
    </message>
    <message>
        <source>Dossier</source>
        <translation>Dossier</translation>
    </message>
    <message>
        <source>aucun dossier</source>
        <translation>no dossier</translation>
    </message>
    <message>
        <source>Suites de la décision</source>
        <translation>Follow-up of the decision</translation>
    </message>
    <message>
        <source>Suites</source>
        <translation>Follow-up</translation>
    </message>
    <message>
        <source>Ajouter une action</source>
        <translation>Add an action</translation>
    </message>
    <message>
        <source>Revenir sur cette décision</source>
        <translation>Reverse this decision</translation>
    </message>
    <message>
        <source>Décision qui revient sur celle-ci</source>
        <translation>Decision that reverses this one</translation>
    </message>
    <message>
        <source>la décision plus récente</source>
        <translation>the later decision</translation>
    </message>
    <message>
        <source>Remettre en vigueur</source>
        <translation>Put back in force</translation>
    </message>
    <message>
        <source>Supprimer</source>
        <translation>Delete</translation>
    </message>
    <message>
        <source>Origine</source>
        <translation>Origin</translation>
    </message>
    <message>
        <source>sans numéro</source>
        <translation>no number</translation>
    </message>
    <message>
        <source>{body}, {day}</source>
        <translation>{body}, {day}</translation>
    </message>
    <message>
        <source>point {number} : {title}</source>
        <translation>item {number}: {title}</translation>
    </message>
    <message>
        <source>Revient sur {reference}</source>
        <translation>Reverses {reference}</translation>
    </message>
    <message>
        <source>Rapportée par {reference}</source>
        <translation>Reversed by {reference}</translation>
    </message>
    <message>
        <source>Aucune décision plus récente : notez d’abord en séance celle qui revient sur celle-ci.</source>
        <translation>No later decision: first record in a meeting the one that reverses this one.</translation>
    </message>
    <message>
        <source>Nouvelle action</source>
        <translation>New action</translation>
    </message>
    <message>
        <source>« {text} » n’est pas un montant sûr : écrivez-le comme 48 200 €.</source>
        <translation>“{text}” is not a clear amount: write it like 48 200 €.</translation>
    </message>
</context>
<context>
    <name>DecisionsBehind</name>
    <message>
        <source>Référence</source>
        <translation>Reference</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Date</translation>
    </message>
    <message>
        <source>Décision</source>
        <translation>Decision</translation>
    </message>
    <message>
        <source>Opération</source>
        <translation>Operation</translation>
    </message>
    <message>
        <source>Fixe à</source>
        <translation>Sets at</translation>
    </message>
    <message>
        <source>État</source>
        <translation>State</translation>
    </message>
</context>
<context>
    <name>DecisionsTab</name>
    <message>
        <source>Décisions</source>
        <translation>Decisions</translation>
    </message>
    <message>
        <source>Toutes les décisions</source>
        <translation>All decisions</translation>
    </message>
    <message>
        <source>Filtrer les décisions</source>
        <translation>Filter the decisions</translation>
    </message>
    <message>
        <source>Filtrer par mots</source>
        <translation>Filter by words</translation>
    </message>
    <message>
        <source>Instance</source>
        <translation>Body</translation>
    </message>
    <message>
        <source>Toutes les instances</source>
        <translation>All bodies</translation>
    </message>
    <message>
        <source>Sens</source>
        <translation>Sense</translation>
    </message>
    <message>
        <source>Tous les sens</source>
        <translation>All senses</translation>
    </message>
    <message>
        <source>Avec suites ouvertes</source>
        <translation>With open follow-up</translation>
    </message>
    <message>
        <source>Référence</source>
        <translation>Reference</translation>
    </message>
    <message>
        <source>sans numéro</source>
        <translation>no number</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Date</translation>
    </message>
    <message>
        <source>Décision</source>
        <translation>Decision</translation>
    </message>
    <message>
        <source>Pilote</source>
        <translation>Pilot</translation>
    </message>
    <message>
        <source>Échéance</source>
        <translation>Due date</translation>
    </message>
    <message>
        <source>Suites</source>
        <translation>Follow-up</translation>
    </message>
    <message>
        <source>Dossier</source>
        <translation>Dossier</translation>
    </message>
    <message>
        <source>Aucune décision ne répond à ce filtre.</source>
        <translation>No decision matches this filter.</translation>
    </message>
    <message>
        <source>Les décisions prises en séance se liront ici.</source>
        <translation>Decisions taken in session will be read here.</translation>
    </message>
    <message>
        <source>Décision mise à la Corbeille.</source>
        <translation>Decision moved to the bin.</translation>
    </message>
    <message numerus="yes">
        <source>%n décision(s) modifiée(s).</source>
        <translation>
            <numerusform>%n decision changed.</numerusform>
            <numerusform>%n decisions changed.</numerusform>
        </translation>
    </message>
    <message>
        <source>Voir la séance</source>
        <translation>See the meeting</translation>
    </message>
    <message>
        <source>Ouvrir le dossier</source>
        <translation>Open the dossier</translation>
    </message>
    <message>
        <source>Copier</source>
        <translation>Copy</translation>
    </message>
    <message>
        <source>Supprimer</source>
        <translation>Delete</translation>
    </message>
    <message>
        <source>{open} ouvertes sur {all}</source>
        <translation>{open} open of {all}</translation>
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
        <source>Orthographe : mots douteux soulignés.</source>
        <translation>Spelling: doubtful words underlined.</translation>
    </message>
    <message>
        <source>Orthographe cachée.</source>
        <translation>Spelling hidden.</translation>
    </message>
    <message>
        <source>Aucun message</source>
        <translation>No message</translation>
    </message>
</context>
<context>
    <name>DeliberationCard</name>
    <message>
        <source>Sens</source>
        <translation>Sense</translation>
    </message>
    <message>
        <source>attendue</source>
        <translation>awaited</translation>
    </message>
    <message>
        <source>14/02/2007, février 2007 ou 2007</source>
        <translation>14/02/2007, février 2007 or 2007</translation>
    </message>
    <message>
        <source>Organe</source>
        <translation>Body that deliberated</translation>
    </message>
    <message>
        <source>assemblée, commission permanente</source>
        <translation>council, standing committee</translation>
    </message>
    <message>
        <source>Numéro</source>
        <translation>Number</translation>
    </message>
    <message>
        <source>Adoptée le</source>
        <translation>Adopted on</translation>
    </message>
    <message>
        <source>Reçue en préfecture le</source>
        <translation>Received at the prefecture on</translation>
    </message>
    <message>
        <source>Vote</source>
        <translation>Vote</translation>
    </message>
    <message>
        <source>à l’unanimité, 24/2/1…</source>
        <translation>unanimous, 24/2/1…</translation>
    </message>
    <message>
        <source>Reçue le</source>
        <translation>Received on</translation>
    </message>
    <message>
        <source>Effacer</source>
        <translation>Clear</translation>
    </message>
    <message>
        <source>Relancer…</source>
        <translation>Remind…</translation>
    </message>
    <message>
        <source>Pour</source>
        <translation>For</translation>
    </message>
    <message>
        <source>Contre</source>
        <translation>Against</translation>
    </message>
    <message>
        <source>Abstentions</source>
        <translation>Abstentions</translation>
    </message>
    <message>
        <source>Texte délibéré</source>
        <translation>Text voted</translation>
    </message>
    <message>
        <source>Texte voté par ce conseil, pour le comparer à la conclusion</source>
        <translation>Text voted by this council, to compare it with the conclusion</translation>
    </message>
    <message>
        <source>Délibération effacée.</source>
        <translation>Deliberation cleared.</translation>
    </message>
</context>
<context>
    <name>DeliberationLinks</name>
    <message>
        <source>Délibérations liées</source>
        <translation>Linked deliberations</translation>
    </message>
    <message>
        <source>Lier une délibération</source>
        <translation>Link a deliberation</translation>
    </message>
    <message>
        <source>lier une délibération</source>
        <translation>link a deliberation</translation>
    </message>
    <message>
        <source>Motif du lien avec {name}</source>
        <translation>Reason of the link with {name}</translation>
    </message>
    <message>
        <source>motif : prises le même jour…</source>
        <translation>reason: taken the same day…</translation>
    </message>
    <message>
        <source>Délier {name}</source>
        <translation>Unlink {name}</translation>
    </message>
    <message>
        <source>Délibérations liées.</source>
        <translation>Deliberations linked.</translation>
    </message>
    <message>
        <source>Délibérations déliées.</source>
        <translation>Deliberations unlinked.</translation>
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
    <message>
        <source>Copie du registre</source>
        <translation>Copying the register</translation>
    </message>
    <message>
        <source>Contrôle du registre</source>
        <translation>Checking the register</translation>
    </message>
</context>
<context>
    <name>DifferencePanel</name>
    <message>
        <source>Montrer aussi ce qui ne change pas</source>
        <translation>Show what does not change too</translation>
    </message>
    <message>
        <source>Avant, après, écart</source>
        <translation>Before, after, difference</translation>
    </message>
    <message>
        <source>Axe</source>
        <translation>Axis</translation>
    </message>
    <message>
        <source>Financeur</source>
        <translation>Financer</translation>
    </message>
    <message>
        <source>Avant</source>
        <translation>Before</translation>
    </message>
    <message>
        <source>Après</source>
        <translation>After</translation>
    </message>
    <message>
        <source>Écart</source>
        <translation>Difference</translation>
    </message>
    <message>
        <source>Part avant</source>
        <translation>Share before</translation>
    </message>
    <message>
        <source>Part après</source>
        <translation>Share after</translation>
    </message>
    <message>
        <source>tous financeurs</source>
        <translation>all financers</translation>
    </message>
    <message>
        <source>Total du financeur</source>
        <translation>Total of the financer</translation>
    </message>
    <message>
        <source>Total du contrat</source>
        <translation>Total of the contract</translation>
    </message>
</context>
<context>
    <name>Differences</name>
    <message>
        <source>Écarts entre les textes</source>
        <translation>Differences between the texts</translation>
    </message>
    <message>
        <source>Les textes connus disent la même chose.</source>
        <translation>The known texts say the same.</translation>
    </message>
    <message>
        <source>conclusion partagée</source>
        <translation>shared conclusion</translation>
    </message>
    <message>
        <source>De « {before} » à « {after} »</source>
        <translation>From “{before}” to “{after}”</translation>
    </message>
    <message>
        <source>[retiré : {text}]</source>
        <translation>[removed: {text}]</translation>
    </message>
    <message>
        <source>[ajouté : {text}]</source>
        <translation>[added: {text}]</translation>
    </message>
</context>
<context>
    <name>Directory</name>
    <message>
        <source>Personnes</source>
        <translation>Persons</translation>
    </message>
    <message>
        <source>Collectivités</source>
        <translation>Authorities</translation>
    </message>
    <message>
        <source>Coopérations et instances</source>
        <translation>Cooperations and bodies</translation>
    </message>
    <message>
        <source>Annuaire</source>
        <translation>Directory</translation>
    </message>
    <message>
        <source>Personne</source>
        <translation>Person</translation>
    </message>
    <message>
        <source>Modifier la cellule</source>
        <translation>Edit the cell</translation>
    </message>
    <message>
        <source>Supprimer</source>
        <translation>Delete</translation>
    </message>
    <message>
        <source>Importer…</source>
        <translation>Import…</translation>
    </message>
    <message>
        <source>ajouter</source>
        <translation>add</translation>
    </message>
    <message>
        <source>modifier</source>
        <translation>edit</translation>
    </message>
    <message>
        <source>supprimer</source>
        <translation>delete</translation>
    </message>
    <message>
        <source>Suppr</source>
        <translation>Del</translation>
    </message>
    <message>
        <source>Collectivité</source>
        <translation>Authority</translation>
    </message>
    <message>
        <source>Instance</source>
        <translation>Body</translation>
    </message>
</context>
<context>
    <name>DossierPage</name>
    <message>
        <source>Ajouter</source>
        <translation>Add</translation>
    </message>
    <message>
        <source>Imprimer… (Ctrl+P)</source>
        <translation>Print… (Ctrl+P)</translation>
    </message>
    <message>
        <source>Clore</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>Ce qui s’est dit, décidé et fait</source>
        <translation>What was said, decided and done</translation>
    </message>
    <message>
        <source>Le fil</source>
        <translation>The thread</translation>
    </message>
    <message>
        <source>Fiche navette</source>
        <translation>Routing slip</translation>
    </message>
    <message>
        <source>Ce qui est montré du dossier</source>
        <translation>What is shown of the dossier</translation>
    </message>
    <message>
        <source>Rien encore. Ce qui sera dit, décidé ou fait en séance avec #ce dossier paraîtra ici.</source>
        <translation>Nothing yet. What is said, decided or done in session with #this dossier will show here.</translation>
    </message>
    <message>
        <source>Rien de ce dossier ne répond à ces filtres.</source>
        <translation>Nothing in this dossier answers these filters.</translation>
    </message>
    <message>
        <source>Ce qui s’est dit, décidé, payé</source>
        <translation>What was said, decided, paid</translation>
    </message>
    <message>
        <source>Rouvrir</source>
        <translation>Reopen</translation>
    </message>
    <message>
        <source>Axe {axis}</source>
        <translation>Axis {axis}</translation>
    </message>
    <message>
        <source>chef de file {name}</source>
        <translation>lead authority {name}</translation>
    </message>
    <message>
        <source>chez {holder} depuis le {day}</source>
        <translation>with {holder} since {day}</translation>
    </message>
    <message>
        <source>ouvert le {day}</source>
        <translation>opened on {day}</translation>
    </message>
    <message>
        <source>versé dans « {title} »</source>
        <translation>poured into “{title}”</translation>
    </message>
    <message>
        <source>{shown} sur {all}</source>
        <translation>{shown} of {all}</translation>
    </message>
    <message>
        <source>Dossier rouvert.</source>
        <translation>Dossier reopened.</translation>
    </message>
    <message>
        <source>Dossier clos.</source>
        <translation>Dossier closed.</translation>
    </message>
    <message>
        <source>« {title} » est versé dans ce dossier.</source>
        <translation>“{title}” has been merged into this dossier.</translation>
    </message>
    <message>
        <source>Dossier mis à la Corbeille.</source>
        <translation>Dossier moved to the bin.</translation>
    </message>
    <message>
        <source>Nouvelle action</source>
        <translation>New action</translation>
    </message>
    <message>
        <source>Fiche navette, {title}</source>
        <translation>Routing slip, {title}</translation>
    </message>
    <message>
        <source>Où en est-on ? {title}</source>
        <translation>Where do we stand? {title}</translation>
    </message>
    <message>
        <source>« Où en est-on ? »…</source>
        <translation>“Where do we stand?”…</translation>
    </message>
    <message>
        <source>Fiche navette…</source>
        <translation>Routing slip…</translation>
    </message>
    <message>
        <source>Une étape de la fiche navette</source>
        <translation>A step of the routing slip</translation>
    </message>
    <message>
        <source>Une action</source>
        <translation>An action</translation>
    </message>
    <message>
        <source>Une pièce…</source>
        <translation>An attachment…</translation>
    </message>
</context>
<context>
    <name>DossierSide</name>
    <message>
        <source>Dossiers ressemblants</source>
        <translation>Look-alike dossiers</translation>
    </message>
    <message>
        <source>Fiche</source>
        <translation>Sheet</translation>
    </message>
    <message>
        <source>Suites ouvertes</source>
        <translation>Open follow-up</translation>
    </message>
    <message>
        <source>Suites ouvertes du dossier</source>
        <translation>Open follow-up of the dossier</translation>
    </message>
    <message>
        <source>Intitulé</source>
        <translation>Title</translation>
    </message>
    <message>
        <source>Stade</source>
        <translation>Stage</translation>
    </message>
    <message>
        <source>non précisé</source>
        <translation>not specified</translation>
    </message>
    <message>
        <source>Lieu</source>
        <translation>Place</translation>
    </message>
    <message>
        <source>Axe</source>
        <translation>Axis</translation>
    </message>
    <message>
        <source>Chef de file</source>
        <translation>Lead authority</translation>
    </message>
    <message>
        <source>collectivité</source>
        <translation>authority</translation>
    </message>
    <message>
        <source>Pilote</source>
        <translation>Pilot</translation>
    </message>
    <message>
        <source>personne</source>
        <translation>person</translation>
    </message>
    <message>
        <source>Ouvert le</source>
        <translation>Opened on</translation>
    </message>
    <message>
        <source>Résumé</source>
        <translation>Summary</translation>
    </message>
    <message>
        <source>Nouveau partenaire</source>
        <translation>New partner</translation>
    </message>
    <message>
        <source>ajouter un partenaire</source>
        <translation>add a partner</translation>
    </message>
    <message>
        <source>Partenaires</source>
        <translation>Partners</translation>
    </message>
    <message>
        <source>Retirer des partenaires</source>
        <translation>Remove partners</translation>
    </message>
</context>
<context>
    <name>Dossiers</name>
    <message>
        <source>Un dossier réunit tout ce qui se dit, se décide et se fait sur un sujet, d’une réunion à l’autre.</source>
        <translation>A dossier gathers all that is said, decided and done on a subject, from one meeting to the next.</translation>
    </message>
    <message>
        <source>Ouvrir un premier dossier</source>
        <translation>Open a first dossier</translation>
    </message>
    <message>
        <source>Tous les dossiers</source>
        <translation>All dossiers</translation>
    </message>
    <message>
        <source>Modifier la fiche</source>
        <translation>Edit the sheet</translation>
    </message>
    <message>
        <source>Supprimer</source>
        <translation>Delete</translation>
    </message>
    <message>
        <source>Clore ou rouvrir</source>
        <translation>Close or reopen</translation>
    </message>
    <message>
        <source>Imprimer « Où en est-on ? »…</source>
        <translation>Print “Where do we stand?”…</translation>
    </message>
    <message>
        <source>Imprimer le registre des dossiers…</source>
        <translation>Print the register of dossiers…</translation>
    </message>
    <message>
        <source>Imprimer la fiche navette…</source>
        <translation>Print the routing slip…</translation>
    </message>
    <message>
        <source>Ajouter une action au dossier</source>
        <translation>Add an action to the dossier</translation>
    </message>
    <message>
        <source>Filtrer les dossiers</source>
        <translation>Filter the dossiers</translation>
    </message>
    <message>
        <source>Filtrer</source>
        <translation>Filter</translation>
    </message>
    <message>
        <source>Tri</source>
        <translation>Triage</translation>
    </message>
    <message>
        <source>Tous les tris</source>
        <translation>All triages</translation>
    </message>
    <message>
        <source>Collectivité</source>
        <translation>Authority</translation>
    </message>
    <message>
        <source>Toutes les collectivités</source>
        <translation>All authorities</translation>
    </message>
    <message>
        <source>Montrer les dossiers clos</source>
        <translation>Show closed dossiers</translation>
    </message>
    <message>
        <source>Dossiers</source>
        <translation>Dossiers</translation>
    </message>
    <message>
        <source>Nouveau dossier (Ctrl+N)</source>
        <translation>New dossier (Ctrl+N)</translation>
    </message>
    <message>
        <source>Filtrer par tri, collectivité, état</source>
        <translation>Filter by triage, authority, state</translation>
    </message>
    <message>
        <source>Registre des dossiers</source>
        <translation>Register of dossiers</translation>
    </message>
    <message>
        <source>nouveau dossier</source>
        <translation>new dossier</translation>
    </message>
    <message>
        <source>modifier la fiche</source>
        <translation>edit the sheet</translation>
    </message>
    <message>
        <source>Rouvrir</source>
        <translation>Reopen</translation>
    </message>
    <message>
        <source>Clore</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>Ajouter une action</source>
        <translation>Add an action</translation>
    </message>
    <message>
        <source>Fusionner dans</source>
        <translation>Merge into</translation>
    </message>
</context>
<context>
    <name>DoubtCard</name>
    <message>
        <source>Doublons à trancher</source>
        <translation>Duplicates to settle</translation>
    </message>
    <message>
        <source>Même réponse pour ceux qui restent</source>
        <translation>Same answer for the others</translation>
    </message>
    <message>
        <source>Revoir les réponses</source>
        <translation>Go over the answers</translation>
    </message>
    <message>
        <source>Ligne {line} : {told}</source>
        <translation>Line {line}: {told}</translation>
    </message>
    <message>
        <source>Déjà dans le registre :
{known}</source>
        <translation>Already in the register:
{known}</translation>
    </message>
    <message>
        <source>Le même nom est déjà plus haut dans le fichier.</source>
        <translation>The same name is already higher in the file.</translation>
    </message>
    <message>
        <source>Laisser cette ligne</source>
        <translation>Leave this line</translation>
    </message>
    <message>
        <source>L’ajouter quand même</source>
        <translation>Add it all the same</translation>
    </message>
    <message>
        <source>C’est la même personne</source>
        <translation>It is the same person</translation>
    </message>
    <message>
        <source>C’est la personne n° {n}</source>
        <translation>It is person no. {n}</translation>
    </message>
    <message>
        <source>C’est un homonyme : l’ajouter</source>
        <translation>It is a namesake: add them</translation>
    </message>
</context>
<context>
    <name>DueEditor</name>
    <message>
        <source>Nouvelle échéance</source>
        <translation>New due date</translation>
    </message>
    <message>
        <source>Motif du changement d’échéance</source>
        <translation>Reason for the new due date</translation>
    </message>
    <message>
        <source>Pourquoi ? par exemple : étude attendue</source>
        <translation>Why? for instance: survey awaited</translation>
    </message>
    <message>
        <source>Motif</source>
        <translation>Reason</translation>
    </message>
</context>
<context>
    <name>EntryPage</name>
    <message>
        <source>Chiffres par opération</source>
        <translation>Figures by operation</translation>
    </message>
    <message>
        <source>Arrêté au</source>
        <translation>As of</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Source</translation>
    </message>
    <message>
        <source>Importer un fichier…</source>
        <translation>Import a file…</translation>
    </message>
    <message>
        <source>Étape</source>
        <translation>Step</translation>
    </message>
    <message>
        <source>Par financeur</source>
        <translation>By financer</translation>
    </message>
    <message>
        <source>Par exercice</source>
        <translation>By year</translation>
    </message>
    <message>
        <source>Colonnes</source>
        <translation>Columns</translation>
    </message>
    <message>
        <source>Exercice d’origine</source>
        <translation>Year of origin</translation>
    </message>
    <message>
        <source>Financeur</source>
        <translation>Financer</translation>
    </message>
    <message>
        <source>Jour auquel sont arrêtés les chiffres que vous saisissez</source>
        <translation>Day as of which the figures you enter are stated</translation>
    </message>
    <message>
        <source>d’où viennent ces chiffres</source>
        <translation>where these figures come from</translation>
    </message>
    <message>
        <source>Source des chiffres que vous saisissez</source>
        <translation>Source of the figures you enter</translation>
    </message>
    <message>
        <source>Saisie</source>
        <translation>Capture</translation>
    </message>
    <message>
        <source>Filtrer les opérations</source>
        <translation>Filter the operations</translation>
    </message>
    <message>
        <source>Recopier vers le bas (Ctrl+D)</source>
        <translation>Fill down (Ctrl+D)</translation>
    </message>
    <message>
        <source>Recopier à droite (Ctrl+Maj+D)</source>
        <translation>Fill right (Ctrl+Shift+D)</translation>
    </message>
    <message>
        <source>Coller un bloc (Ctrl+V)</source>
        <translation>Paste a block (Ctrl+V)</translation>
    </message>
    <message>
        <source>N°</source>
        <translation>No.</translation>
    </message>
    <message>
        <source>Opération, en euros</source>
        <translation>Operation, in euros</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>Total</translation>
    </message>
    <message>
        <source>Situation au {day} : les chiffres se lisent sans se modifier.</source>
        <translation>Position as of {day}: figures can be read, not changed.</translation>
    </message>
    <message>
        <source>Aucun chiffre : {missing}, et non zéro.</source>
        <translation>No figure: {missing}, which is not zero.</translation>
    </message>
    <message>
        <source>{amount}&#xa0;€, arrêté au {day}, {source}</source>
        <translation>{amount} €, as of {day}, {source}</translation>
    </message>
    <message numerus="yes">
        <source>%n chiffre(s) écrit(s) ou retiré(s).</source>
        <translation>
            <numerusform>%n figure written or removed.</numerusform>
            <numerusform>%n figures written or removed.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n texte(s) n’est pas un montant sûr : {first}. Rien n’a été écrit.</source>
        <translation>
            <numerusform>%n text is no certain amount: {first}. Nothing was written.</numerusform>
            <numerusform>%n texts are no certain amounts: {first}. Nothing was written.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Export</name>
    <message>
        <source>Exporter vers Excel</source>
        <translation>Export to Excel</translation>
    </message>
    <message>
        <source>Classeurs Excel (*.xlsx)</source>
        <translation>Excel workbooks (*.xlsx)</translation>
    </message>
    <message>
        <source>Exporté dans {name}.</source>
        <translation>Exported to {name}.</translation>
    </message>
    <message>
        <source>Ouvrir</source>
        <translation>Open</translation>
    </message>
</context>
<context>
    <name>Exports</name>
    <message>
        <source>Tableau de bord, à lire ou imprimer… (Ctrl+P)</source>
        <translation>Dashboard, to read or print… (Ctrl+P)</translation>
    </message>
    <message>
        <source>Classeur Excel : tableau, opérations, chiffres…</source>
        <translation>Excel workbook: table, operations, figures…</translation>
    </message>
    <message>
        <source>Images des graphiques…</source>
        <translation>Images of the charts…</translation>
    </message>
    <message>
        <source>Copier le tableau</source>
        <translation>Copy the table</translation>
    </message>
    <message>
        <source>Tableau de bord, {name}</source>
        <translation>Dashboard, {name}</translation>
    </message>
    <message>
        <source>Dossier où écrire les images</source>
        <translation>Folder to write the images to</translation>
    </message>
</context>
<context>
    <name>FigureDelegate</name>
    <message>
        <source>Montant en euros</source>
        <translation>Amount in euros</translation>
    </message>
</context>
<context>
    <name>FiguresTable</name>
    <message>
        <source>Chiffres, source et date</source>
        <translation>Figures, source and date</translation>
    </message>
    <message>
        <source>Exercice</source>
        <translation>Year</translation>
    </message>
    <message>
        <source>Étape</source>
        <translation>Step</translation>
    </message>
    <message>
        <source>Financeur</source>
        <translation>Financer</translation>
    </message>
    <message>
        <source>Montant</source>
        <translation>Amount</translation>
    </message>
    <message>
        <source>Arrêté au</source>
        <translation>As of</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Source</translation>
    </message>
</context>
<context>
    <name>FilterBar</name>
    <message>
        <source>Filtrer les actions</source>
        <translation>Filter the actions</translation>
    </message>
    <message>
        <source>Filtrer par mots</source>
        <translation>Filter by words</translation>
    </message>
    <message>
        <source>Collectivité</source>
        <translation>Authority</translation>
    </message>
    <message>
        <source>Toutes les collectivités</source>
        <translation>All authorities</translation>
    </message>
    <message>
        <source>Filtres enregistrés…</source>
        <translation>Saved filters…</translation>
    </message>
    <message>
        <source>{name} ({number})</source>
        <translation>{name} ({number})</translation>
    </message>
    <message>
        <source>Enregistrer ce filtre…</source>
        <translation>Save this filter…</translation>
    </message>
    <message>
        <source>Oublier « {name} »</source>
        <translation>Forget “{name}”</translation>
    </message>
    <message>
        <source>Enregistrer ce filtre</source>
        <translation>Save this filter</translation>
    </message>
    <message>
        <source>Nom du filtre</source>
        <translation>Name of the filter</translation>
    </message>
</context>
<context>
    <name>Filters</name>
    <message>
        <source>En retard</source>
        <translation>Late</translation>
    </message>
    <message>
        <source>Sous 7 jours</source>
        <translation>Within 7 days</translation>
    </message>
    <message>
        <source>Ouvertes</source>
        <translation>Open</translation>
    </message>
    <message>
        <source>Sans échéance</source>
        <translation>No due date</translation>
    </message>
    <message>
        <source>Bloquées</source>
        <translation>Blocked</translation>
    </message>
    <message>
        <source>Faites</source>
        <translation>Done</translation>
    </message>
    <message>
        <source>Abandonnées</source>
        <translation>Dropped</translation>
    </message>
    <message>
        <source>Toutes</source>
        <translation>All</translation>
    </message>
</context>
<context>
    <name>Followup</name>
    <message>
        <source>Actions</source>
        <translation>Actions</translation>
    </message>
    <message>
        <source>Décisions</source>
        <translation>Decisions</translation>
    </message>
    <message>
        <source>Votes</source>
        <translation>Votes</translation>
    </message>
    <message>
        <source>Ratifications</source>
        <translation>Ratifications</translation>
    </message>
    <message>
        <source>Par responsable</source>
        <translation>By person in charge</translation>
    </message>
    <message>
        <source>Délibérations</source>
        <translation>Deliberations</translation>
    </message>
    <message>
        <source>Suites</source>
        <translation>Follow-up</translation>
    </message>
    <message>
        <source>Liste</source>
        <translation>List</translation>
    </message>
    <message>
        <source>Tableau par état</source>
        <translation>Board by state</translation>
    </message>
    <message>
        <source>Vue</source>
        <translation>View</translation>
    </message>
    <message>
        <source>Action</source>
        <translation>Action</translation>
    </message>
    <message>
        <source>Importer des actions…</source>
        <translation>Import actions…</translation>
    </message>
    <message>
        <source>Modifier la cellule</source>
        <translation>Edit the cell</translation>
    </message>
    <message>
        <source>Supprimer</source>
        <translation>Delete</translation>
    </message>
    <message>
        <source>Nouvelle délibération d’un conseil</source>
        <translation>New deliberation of a council</translation>
    </message>
    <message>
        <source>Marquer comme fait</source>
        <translation>Mark as done</translation>
    </message>
    <message>
        <source>Marquer comme bloqué</source>
        <translation>Mark as blocked</translation>
    </message>
    <message>
        <source>Imprimer le tableau de suivi…</source>
        <translation>Print the follow-up table…</translation>
    </message>
    <message>
        <source>Exporter vers Excel…</source>
        <translation>Export to Excel…</translation>
    </message>
    <message>
        <source>nouvelle action</source>
        <translation>new action</translation>
    </message>
    <message>
        <source>modifier</source>
        <translation>edit</translation>
    </message>
    <message>
        <source>supprimer</source>
        <translation>delete</translation>
    </message>
    <message>
        <source>Suppr</source>
        <translation>Del</translation>
    </message>
    <message>
        <source>nouvelle délibération</source>
        <translation>new deliberation</translation>
    </message>
    <message>
        <source>Délibération</source>
        <translation>Deliberation</translation>
    </message>
    <message>
        <source>Importer des délibérations…</source>
        <translation>Import deliberations…</translation>
    </message>
    <message>
        <source>Le tableau de suivi s’imprime dès qu’une réunion est planifiée.</source>
        <translation>The follow-up table prints as soon as a meeting is planned.</translation>
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
        <source>Nouveau registre…</source>
        <translation>New register…</translation>
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
        <source>Bilan d’une année…</source>
        <translation>Report of a year…</translation>
    </message>
    <message>
        <source>Vérifier un PDF…</source>
        <translation>Verify a PDF…</translation>
    </message>
    <message>
        <source>Sauvegarder une copie…</source>
        <translation>Save a backup copy…</translation>
    </message>
    <message>
        <source>Contrôler le registre</source>
        <translation>Check the register</translation>
    </message>
    <message>
        <source>Restaurer…</source>
        <translation>Restore…</translation>
    </message>
    <message>
        <source>Protéger le registre…</source>
        <translation>Protect the register…</translation>
    </message>
    <message>
        <source>Verrouiller maintenant</source>
        <translation>Lock now</translation>
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
        <source>Montrer ou cacher les fautes d’orthographe</source>
        <translation>Show or hide spelling mistakes</translation>
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
    <name>Gate</name>
    <message>
        <source>Ouvrir la séance</source>
        <translation>Open the meeting</translation>
    </message>
    <message>
        <source>Rouvrir la séance</source>
        <translation>Reopen the meeting</translation>
    </message>
    <message>
        <source>Rendre compte</source>
        <translation>Report</translation>
    </message>
    <message>
        <source>La séance du {day} n’est pas ouverte. Les présents peuvent déjà être cochés.</source>
        <translation>The meeting of {day} is not open. Those present can already be ticked.</translation>
    </message>
    <message>
        <source>Séance levée à {time}.</source>
        <translation>Meeting closed at {time}.</translation>
    </message>
    <message>
        <source>Cette séance ne se tient pas : elle est reportée, annulée ou archivée.</source>
        <translation>This meeting is not held: it is postponed, cancelled or archived.</translation>
    </message>
</context>
<context>
    <name>GroupGauges</name>
    <message>
        <source>À titre indicatif : seul le quorum de chaque conseil fait foi.</source>
        <translation>For information: only the quorum of each council counts.</translation>
    </message>
    <message>
        <source>{present} sur {members}, seuil {needed}</source>
        <translation>{present} of {members}, threshold {needed}</translation>
    </message>
    <message>
        <source>{present} sur {members}</source>
        <translation>{present} of {members}</translation>
    </message>
    <message>
        <source>il en manque {count}</source>
        <translation>{count} missing</translation>
    </message>
</context>
<context>
    <name>GroupTable</name>
    <message>
        <source>Pour</source>
        <translation>For</translation>
    </message>
    <message>
        <source>Contre</source>
        <translation>Against</translation>
    </message>
    <message>
        <source>Abst.</source>
        <translation>Abst.</translation>
    </message>
    <message>
        <source>Abstention</source>
        <translation>Abstention</translation>
    </message>
    <message>
        <source>NPPV</source>
        <translation>Not voting</translation>
    </message>
    <message>
        <source>Ne prend pas part</source>
        <translation>Does not take part</translation>
    </message>
    <message>
        <source>{group} · {n} voix</source>
        <translation>{group} · {n} votes</translation>
    </message>
</context>
<context>
    <name>HalfTyped</name>
    <message>
        <source>En cours de frappe au verrouillage : {text}</source>
        <translation>Being typed when locked: {text}</translation>
    </message>
    <message>
        <source>Copier</source>
        <translation>Copy</translation>
    </message>
</context>
<context>
    <name>HeadButtons</name>
    <message>
        <source>Séance précédente</source>
        <translation>Previous meeting</translation>
    </message>
    <message>
        <source>Séance suivante</source>
        <translation>Next meeting</translation>
    </message>
    <message>
        <source>Date, heure, lieu et hôte (Ctrl+D)</source>
        <translation>Date, time, place and host (Ctrl+D)</translation>
    </message>
    <message>
        <source>Aperçu PDF</source>
        <translation>PDF preview</translation>
    </message>
    <message>
        <source>Ordre du jour tel qu’il s’imprime (Ctrl+P)</source>
        <translation>Agenda as it prints (Ctrl+P)</translation>
    </message>
    <message>
        <source>Dossier de séance… (Ctrl+Maj+B)</source>
        <translation>Meeting pack… (Ctrl+Shift+B)</translation>
    </message>
    <message>
        <source>Aperçu PDF (Ctrl+P)</source>
        <translation>PDF preview (Ctrl+P)</translation>
    </message>
    <message>
        <source>Confirmer la date</source>
        <translation>Confirm the date</translation>
    </message>
    <message>
        <source>Cette date n’est que proposée</source>
        <translation>This date is only proposed</translation>
    </message>
    <message>
        <source>Convoquer…</source>
        <translation>Convene…</translation>
    </message>
    <message>
        <source>Convoquer (Ctrl+Maj+C)</source>
        <translation>Convene (Ctrl+Shift+C)</translation>
    </message>
    <message>
        <source>Convoquée le {day}…</source>
        <translation>Convened on {day}…</translation>
    </message>
    <message>
        <source>Date confirmée</source>
        <translation>Date confirmed</translation>
    </message>
    <message>
        <source>Cette date n’est que proposée : confirmez-la d’abord.</source>
        <translation>This date is only proposed: confirm it first.</translation>
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
    <name>Hemicycle</name>
    <message>
        <source>Hémicycle</source>
        <translation>Hemicycle</translation>
    </message>
</context>
<context>
    <name>HistoryPanel</name>
    <message>
        <source>Historique</source>
        <translation>History</translation>
    </message>
    <message>
        <source>Tout voir</source>
        <translation>See all</translation>
    </message>
    <message>
        <source>repris par Annuler</source>
        <translation>taken back by Undo</translation>
    </message>
    <message>
        <source>{before} → {after}</source>
        <translation>{before} → {after}</translation>
    </message>
</context>
<context>
    <name>HistoryWindow</name>
    <message>
        <source>Historique</source>
        <translation>History</translation>
    </message>
    <message>
        <source>Fermer</source>
        <translation>Close</translation>
    </message>
</context>
<context>
    <name>Hosting</name>
    <message>
        <source>Déjeuner retiré</source>
        <translation>Lunch removed</translation>
    </message>
    <message>
        <source>Représenté par</source>
        <translation>Represented by</translation>
    </message>
    <message>
        <source>Ajouter un invité</source>
        <translation>Add a guest</translation>
    </message>
    <message>
        <source>{person} n’est plus attendu à cette séance</source>
        <translation>{person} is no longer expected at this meeting</translation>
    </message>
    <message>
        <source>Séance reportée</source>
        <translation>Meeting postponed</translation>
    </message>
    <message>
        <source>Séance déplacée</source>
        <translation>Meeting moved</translation>
    </message>
</context>
<context>
    <name>ImportDialog</name>
    <message>
        <source>Choisir un fichier…</source>
        <translation>Choose a file…</translation>
    </message>
    <message>
        <source>Instance</source>
        <translation>Body</translation>
    </message>
    <message>
        <source>D’après le titre du rendez-vous</source>
        <translation>From the title of the appointment</translation>
    </message>
    <message>
        <source>Résultat de l’essai</source>
        <translation>Result of the trial</translation>
    </message>
    <message>
        <source>Un autre fichier…</source>
        <translation>Another file…</translation>
    </message>
    <message>
        <source>Importer sans les lignes refusées</source>
        <translation>Import without the rejected lines</translation>
    </message>
    <message>
        <source>Importer</source>
        <translation>Import</translation>
    </message>
    <message>
        <source>Colonnes du fichier</source>
        <translation>Columns of the file</translation>
    </message>
    <message>
        <source>Fermer</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>Conseil</source>
        <translation>Council</translation>
    </message>
    <message>
        <source>D’après le SIRET</source>
        <translation>By the SIRET</translation>
    </message>
    <message>
        <source>Une ligne d’en-tête, puis une ligne par fiche ; seule la colonne « {first} » est nécessaire.</source>
        <translation>A row of headings, then one row per record; only the column “{first}” is needed.</translation>
    </message>
    <message>
        <source>Colonnes comprises : {all}.</source>
        <translation>Columns understood: {all}.</translation>
    </message>
    <message>
        <source>Leurs noms peuvent être autres : vous direz laquelle est laquelle, et ce sera retenu.</source>
        <translation>Their names may be different: you will say which is which, and this will be remembered.</translation>
    </message>
    <message>
        <source>Un calendrier comme en enregistrent les agendas : une séance par rendez-vous.</source>
        <translation>A calendar as diaries save them: one meeting per appointment.</translation>
    </message>
    <message>
        <source>Ce qui est déjà dans le registre est reconnu : rien n’est doublé sans vous le demander.</source>
        <translation>What is already in the register is recognised: nothing is doubled without asking you.</translation>
    </message>
    <message>
        <source>Déposez ici le fichier</source>
        <translation>Drop the file here</translation>
    </message>
    <message>
        <source>Lecture de {name}</source>
        <translation>Reading {name}</translation>
    </message>
    <message>
        <source>Essai de {name}</source>
        <translation>Trial of {name}</translation>
    </message>
    <message numerus="yes">
        <source>%n ligne(s) à importer</source>
        <translation>
            <numerusform>%n line to import</numerusform>
            <numerusform>%n lines to import</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n doublon(s) à trancher</source>
        <translation>
            <numerusform>%n duplicate to settle</numerusform>
            <numerusform>%n duplicates to settle</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n laissée(s) de côté</source>
        <translation>
            <numerusform>%n left aside</numerusform>
            <numerusform>%n left aside</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n refusée(s)</source>
        <translation>
            <numerusform>%n rejected</numerusform>
            <numerusform>%n rejected</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n ligne(s) importée(s).</source>
        <translation>
            <numerusform>%n line imported.</numerusform>
            <numerusform>%n lines imported.</numerusform>
        </translation>
    </message>
    <message>
        <source>Import de {name}</source>
        <translation>Import of {name}</translation>
    </message>
    <message>
        <source>Import abandonné : rien n’a été écrit.</source>
        <translation>Import abandoned: nothing was written.</translation>
    </message>
    <message numerus="yes">
        <source>Voir ces %n fiche(s)</source>
        <translation>
            <numerusform>See this record</numerusform>
            <numerusform>See these %n records</numerusform>
        </translation>
    </message>
    <message>
        <source>Lecture abandonnée : rien n’a été écrit.</source>
        <translation>Reading abandoned: nothing was written.</translation>
    </message>
</context>
<context>
    <name>ImportPage</name>
    <message>
        <source>Résultat de l’essai</source>
        <translation>Result of the trial</translation>
    </message>
    <message>
        <source>Importer</source>
        <translation>Import</translation>
    </message>
    <message>
        <source>Retour à la saisie</source>
        <translation>Back to the capture line</translation>
    </message>
    <message>
        <source>Ce que dit le fichier</source>
        <translation>What the file says</translation>
    </message>
    <message>
        <source>Importer les chiffres d’un financeur</source>
        <translation>Import the figures of a financer</translation>
    </message>
    <message>
        <source>Déposez ici le fichier d’un financeur, XLSX, ODS ou CSV</source>
        <translation>Drop a financer’s file here: XLSX, ODS or CSV</translation>
    </message>
    <message>
        <source>Il est d’abord essayé : chaque ligne refusée dit pourquoi, et rien n’est écrit avant « Importer ».</source>
        <translation>It is tried first: each line refused says why, and nothing is written before “Import”.</translation>
    </message>
    <message>
        <source>Une ligne d’en-tête, puis une ligne par opération ; les autres colonnes sont laissées.</source>
        <translation>A line of headings, then one line per operation; other columns are left aside.</translation>
    </message>
    <message>
        <source>L’opération par son numéro, ou par son nom s’il est seul à le porter.</source>
        <translation>The operation by its number, or by its name if no other bears it.</translation>
    </message>
    <message>
        <source>Le montant en euros, k€ ou M€, avec une virgule ou un point : « 966, 18 », « 143.5 », « 155 M€ ».</source>
        <translation>The amount in euros, k€ or M€, with a comma or a point: “966, 18”, “143.5”, “155 M€”.</translation>
    </message>
    <message>
        <source>Un montant laissé blanc ne dit rien : il n’est pas lu comme un zéro.</source>
        <translation>An amount left blank says nothing: it is not read as a zero.</translation>
    </message>
    <message>
        <source>Une opération sur plusieurs lignes : ses montants sont additionnés.</source>
        <translation>An operation on several lines: its amounts are added up.</translation>
    </message>
    <message>
        <source>Les colonnes choisies sont retenues pour le prochain fichier du même financeur.</source>
        <translation>The columns chosen are remembered for the same financer’s next file.</translation>
    </message>
    <message>
        <source>Opération</source>
        <translation>Operation</translation>
    </message>
    <message>
        <source>Montant</source>
        <translation>Amount</translation>
    </message>
    <message>
        <source>Choisir un fichier…</source>
        <translation>Choose a file…</translation>
    </message>
    <message>
        <source>Un autre fichier…</source>
        <translation>Another file…</translation>
    </message>
    <message>
        <source>Financeur</source>
        <translation>Financer</translation>
    </message>
    <message>
        <source>Exercice d’origine</source>
        <translation>Year of origin</translation>
    </message>
    <message>
        <source>Étape</source>
        <translation>Step</translation>
    </message>
    <message>
        <source>Arrêté au</source>
        <translation>As of</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Source</translation>
    </message>
    <message>
        <source>le financeur</source>
        <translation>the financer</translation>
    </message>
    <message>
        <source>Colonne des opérations</source>
        <translation>Column of operations</translation>
    </message>
    <message>
        <source>Colonne des montants</source>
        <translation>Column of amounts</translation>
    </message>
    <message>
        <source>Exercice</source>
        <translation>Year</translation>
    </message>
    <message>
        <source>Opération dans la colonne</source>
        <translation>Operation in column</translation>
    </message>
    <message>
        <source>Montant dans la colonne</source>
        <translation>Amount in column</translation>
    </message>
    <message>
        <source>Tableaux (*.xlsx *.ods *.csv *.txt);;Tous les fichiers (*)</source>
        <translation>Tables (*.xlsx *.ods *.csv *.txt);;All files (*)</translation>
    </message>
    <message>
        <source>Fichier d’un financeur</source>
        <translation>File of a financer</translation>
    </message>
    <message>
        <source>Lecture de {name}</source>
        <translation>Reading {name}</translation>
    </message>
    <message>
        <source>Essai de {name}</source>
        <translation>Trial of {name}</translation>
    </message>
    <message>
        <source>Choisissez la colonne des opérations et celle des montants.</source>
        <translation>Choose the column of operations and that of amounts.</translation>
    </message>
    <message numerus="yes">
        <source>%n ligne(s) comprise(s)</source>
        <translation>
            <numerusform>%n line understood</numerusform>
            <numerusform>%n lines understood</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n sans montant, laissée(s) de côté</source>
        <translation>
            <numerusform>%n without an amount, left aside</numerusform>
            <numerusform>%n without an amount, left aside</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n opération(s) sur plusieurs lignes, additionnées</source>
        <translation>
            <numerusform>%n operation on several lines, added up</numerusform>
            <numerusform>%n operations on several lines, added up</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n ligne(s) refusée(s) : rien ne sera écrit tant qu’il en reste</source>
        <translation>
            <numerusform>%n line refused: nothing is written while one remains</numerusform>
            <numerusform>%n lines refused: nothing is written while one remains</numerusform>
        </translation>
    </message>
    <message>
        <source>Lecture abandonnée : rien n’a été écrit.</source>
        <translation>Reading abandoned: nothing was written.</translation>
    </message>
    <message>
        <source>Import de {name}</source>
        <translation>Import of {name}</translation>
    </message>
    <message numerus="yes">
        <source>%n chiffre(s) importé(s).</source>
        <translation>
            <numerusform>%n figure imported.</numerusform>
            <numerusform>%n figures imported.</numerusform>
        </translation>
    </message>
    <message>
        <source>Import abandonné : rien n’a été écrit.</source>
        <translation>Import abandoned: nothing was written.</translation>
    </message>
</context>
<context>
    <name>ImportWelcome</name>
    <message>
        <source>Exemple de fichier</source>
        <translation>Example of a file</translation>
    </message>
    <message>
        <source>Ce qui est attendu</source>
        <translation>What is expected</translation>
    </message>
</context>
<context>
    <name>Importing</name>
    <message>
        <source>Importer des personnes</source>
        <translation>Import persons</translation>
    </message>
    <message>
        <source>Une liste CSV ou Excel, ou des cartes vCard. Elle est d’abord essayée : rien n’est écrit avant « Importer ».</source>
        <translation>A CSV or Excel list, or vCards. It is tried first: nothing is written before “Import”.</translation>
    </message>
    <message>
        <source>Importer un tableau de suivi</source>
        <translation>Import a tracking table</translation>
    </message>
    <message>
        <source>Le tableau Excel ou CSV où les actions sont suivies. Il est d’abord essayé : rien n’est écrit avant « Importer ».</source>
        <translation>The Excel or CSV table in which actions are followed. It is tried first: nothing is written before “Import”.</translation>
    </message>
    <message>
        <source>Personnes (*.csv *.xlsx *.ods *.txt *.vcf);;Tous les fichiers (*)</source>
        <translation>People (*.csv *.xlsx *.ods *.txt *.vcf);;All files (*)</translation>
    </message>
    <message>
        <source>Tableaux (*.xlsx *.ods *.csv *.txt);;Tous les fichiers (*)</source>
        <translation>Tables (*.xlsx *.ods *.csv *.txt);;All files (*)</translation>
    </message>
    <message>
        <source>Importer des séances</source>
        <translation>Import meetings</translation>
    </message>
    <message>
        <source>Un calendrier .ics. Les séances déjà là sont laissées ; rien n’est écrit avant « Importer ».</source>
        <translation>An .ics calendar. Meetings already there are left alone; nothing is written before “Import”.</translation>
    </message>
    <message>
        <source>Calendriers (*.ics);;Tous les fichiers (*)</source>
        <translation>Calendars (*.ics);;All files (*)</translation>
    </message>
    <message>
        <source>Nom</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Prénom</source>
        <translation>Given name</translation>
    </message>
    <message>
        <source>Civilité</source>
        <translation>Title</translation>
    </message>
    <message>
        <source>Fonction</source>
        <translation>Function</translation>
    </message>
    <message>
        <source>Collectivité</source>
        <translation>Authority</translation>
    </message>
    <message>
        <source>Groupe politique</source>
        <translation>Political group</translation>
    </message>
    <message>
        <source>Courriel</source>
        <translation>E-mail</translation>
    </message>
    <message>
        <source>Téléphone</source>
        <translation>Telephone</translation>
    </message>
    <message>
        <source>Depuis le</source>
        <translation>Since</translation>
    </message>
    <message>
        <source>Jusqu’au</source>
        <translation>Until</translation>
    </message>
    <message>
        <source>Nature du mandat</source>
        <translation>Kind of mandate</translation>
    </message>
    <message>
        <source>Action</source>
        <translation>Action</translation>
    </message>
    <message>
        <source>Responsable</source>
        <translation>Responsible</translation>
    </message>
    <message>
        <source>Échéance</source>
        <translation>Due date</translation>
    </message>
    <message>
        <source>État</source>
        <translation>State</translation>
    </message>
    <message>
        <source>Séance</source>
        <translation>Meeting</translation>
    </message>
    <message>
        <source>Décision</source>
        <translation>Decision</translation>
    </message>
    <message>
        <source>Dossier</source>
        <translation>Dossier</translation>
    </message>
    <message>
        <source>Commentaire</source>
        <translation>Comment</translation>
    </message>
    <message>
        <source>Rendez-vous</source>
        <translation>Appointment</translation>
    </message>
    <message>
        <source>Jour</source>
        <translation>Day</translation>
    </message>
    <message>
        <source>Heure</source>
        <translation>Time</translation>
    </message>
    <message>
        <source>Lieu</source>
        <translation>Place</translation>
    </message>
    <message>
        <source>Sort</source>
        <translation>Outcome</translation>
    </message>
    <message>
        <source>à planifier</source>
        <translation>to be planned</translation>
    </message>
    <message>
        <source>annulé : laissé</source>
        <translation>cancelled: left out</translation>
    </message>
    <message>
        <source>déjà là : laissé</source>
        <translation>already there: left out</translation>
    </message>
    <message>
        <source>refusé</source>
        <translation>refused</translation>
    </message>
    <message>
        <source>Importer des délibérations</source>
        <translation>Import deliberations</translation>
    </message>
    <message>
        <source>Les délibérations d’un conseil en données ouvertes (SCDL), ou un tableau qui a les mêmes colonnes. Celles déjà là sont laissées ; rien n’est écrit avant « Importer ».</source>
        <translation>A council’s deliberations as open data (SCDL), or a table with the same columns. Those already there are left alone; nothing is written before “Import”.</translation>
    </message>
    <message>
        <source>Tableaux (*.csv *.xlsx *.ods *.txt);;Tous les fichiers (*)</source>
        <translation>Tables (*.csv *.xlsx *.ods *.txt);;All files (*)</translation>
    </message>
    <message>
        <source>Objet</source>
        <translation>Object</translation>
    </message>
    <message>
        <source>Numéro</source>
        <translation>Number</translation>
    </message>
    <message>
        <source>Date de la séance</source>
        <translation>Date of the sitting</translation>
    </message>
    <message>
        <source>SIRET</source>
        <translation>SIRET</translation>
    </message>
    <message>
        <source>Matière</source>
        <translation>Subject</translation>
    </message>
    <message>
        <source>Année du budget</source>
        <translation>Budget year</translation>
    </message>
    <message>
        <source>Nom du budget</source>
        <translation>Budget name</translation>
    </message>
    <message>
        <source>Préfecture</source>
        <translation>Prefecture</translation>
    </message>
    <message>
        <source>Reçue le</source>
        <translation>Received on</translation>
    </message>
    <message>
        <source>Effectif</source>
        <translation>Members</translation>
    </message>
    <message>
        <source>Votants</source>
        <translation>Voters</translation>
    </message>
    <message>
        <source>Pour</source>
        <translation>For</translation>
    </message>
    <message>
        <source>Contre</source>
        <translation>Against</translation>
    </message>
    <message>
        <source>Abstentions</source>
        <translation>Abstentions</translation>
    </message>
    <message>
        <source>Adresse web</source>
        <translation>Web address</translation>
    </message>
</context>
<context>
    <name>IndicatorsTable</name>
    <message>
        <source>Indicateurs</source>
        <translation>Indicators</translation>
    </message>
    <message>
        <source>Indicateur</source>
        <translation>Indicator</translation>
    </message>
    <message>
        <source>Pour</source>
        <translation>For</translation>
    </message>
    <message>
        <source>Résultat</source>
        <translation>Result</translation>
    </message>
    <message>
        <source>Nombre</source>
        <translation>Number</translation>
    </message>
    <message>
        <source>Unité</source>
        <translation>Unit</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Source</translation>
    </message>
    <message>
        <source>Ajouter un indicateur</source>
        <translation>Add an indicator</translation>
    </message>
    <message>
        <source>Nouvel indicateur</source>
        <translation>New indicator</translation>
    </message>
    <message>
        <source>à renseigner</source>
        <translation>to fill in</translation>
    </message>
</context>
<context>
    <name>InsertionBar</name>
    <message>
        <source>Ligne à ajouter</source>
        <translation>Line to add</translation>
    </message>
    <message>
        <source>note · ! décision · - action @nom avant le… · = vote · ? suspens</source>
        <translation>note · ! decision · - action @name avant le… · = vote · ? open question</translation>
    </message>
    <message>
        <source>Fermer (Échap)</source>
        <translation>Close (Esc)</translation>
    </message>
</context>
<context>
    <name>IssueDialog</name>
    <message>
        <source>Diffuser</source>
        <translation>Issue</translation>
    </message>
    <message>
        <source>Ce qui a changé</source>
        <translation>What changed</translation>
    </message>
    <message>
        <source>Préparer un message par destinataire, avec ses seules actions ({count})</source>
        <translation>Prepare one message per recipient, with their own actions only ({count})</translation>
    </message>
    <message>
        <source>Joindre l’invitation à la prochaine réunion, {day}</source>
        <translation>Join the invitation to the next meeting, {day}</translation>
    </message>
    <message>
        <source>Préparer de nouveau les envois</source>
        <translation>Prepare the sending again</translation>
    </message>
    <message>
        <source>Diffuser le rectificatif</source>
        <translation>Issue the correction</translation>
    </message>
    <message>
        <source>Diffuser la version {version}</source>
        <translation>Issue version {version}</translation>
    </message>
    <message>
        <source>{document}, version {version}</source>
        <translation>{document}, version {version}</translation>
    </message>
    <message>
        <source>Ce qui a changé, imprimé en tête</source>
        <translation>What changed, printed at the head</translation>
    </message>
    <message>
        <source>Choisir le dossier…</source>
        <translation>Choose the folder…</translation>
    </message>
    <message>
        <source>Le PDF et les envois sont écrits dans</source>
        <translation>The PDF and the messages are written to</translation>
    </message>
    <message>
        <source>Annuler</source>
        <translation>Cancel</translation>
    </message>
    <message numerus="yes">
        <source>%n anomalie(s) à revoir, un clic y mène :</source>
        <translation>
            <numerusform>%n fault to look at, one click leads there:</numerusform>
            <numerusform>%n faults to look at, one click leads there:</numerusform>
        </translation>
    </message>
    <message>
        <source>Rien n’a changé depuis la version {version} : elle est remise telle quelle.</source>
        <translation>Nothing has changed since version {version}: it is handed out again as it is.</translation>
    </message>
    <message>
        <source>Le document sera figé, ses décisions numérotées, et son sceau gardé dans le registre.</source>
        <translation>The document will be frozen, its decisions numbered, and its seal kept in the register.</translation>
    </message>
    <message>
        <source>Sans observation, il sera réputé approuvé le {day}.</source>
        <translation>Without remarks, it will be deemed approved on {day}.</translation>
    </message>
    <message numerus="yes">
        <source>%n bloc(s) ne sont pas approuvés.</source>
        <translation>
            <numerusform>%n block is not approved.</numerusform>
            <numerusform>%n blocks are not approved.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n suspens n’est pas levé.</source>
        <translation>
            <numerusform>%n open question is not settled.</numerusform>
            <numerusform>%n open questions are not settled.</numerusform>
        </translation>
    </message>
    <message>
        <source>Dossier des envois</source>
        <translation>Folder of the sending</translation>
    </message>
</context>
<context>
    <name>Issuing</name>
    <message numerus="yes">
        <source>Version {version} diffusée, %n fichier(s) préparé(s).</source>
        <translation>
            <numerusform>Version {version} issued, %n file prepared.</numerusform>
            <numerusform>Version {version} issued, %n files prepared.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n message(s) sans adresse à compléter.</source>
        <translation>
            <numerusform>%n message without an address to complete.</numerusform>
            <numerusform>%n messages without an address to complete.</numerusform>
        </translation>
    </message>
    <message>
        <source>Ouvrir le dossier</source>
        <translation>Open the dossier</translation>
    </message>
</context>
<context>
    <name>ItemTexts</name>
    <message>
        <source>Note et rapport – {title}</source>
        <translation>Note and report – {title}</translation>
    </message>
    <message>
        <source>Document rédigé</source>
        <translation>Document written</translation>
    </message>
    <message>
        <source>Position : {authority}</source>
        <translation>Position: {authority}</translation>
    </message>
    <message>
        <source>Une ligne par montant, « libellé : 48 200 € » ; « ? » pour un montant inconnu.</source>
        <translation>One line per amount, “label: 48 200 €”; “?” for an unknown amount.</translation>
    </message>
</context>
<context>
    <name>Joining</name>
    <message>
        <source>Joindre des fichiers</source>
        <translation>Attach files</translation>
    </message>
    <message>
        <source>Pièce jointe : {name}</source>
        <translation>File attached: {name}</translation>
    </message>
    <message>
        <source>Aucun programme n’ouvre ce type de fichier. La copie est dans {path}</source>
        <translation>No program opens this kind of file. The copy is in {path}</translation>
    </message>
    <message>
        <source>Enregistrer la pièce</source>
        <translation>Save the file</translation>
    </message>
    <message>
        <source>Pièce enregistrée : {name}</source>
        <translation>File saved: {name}</translation>
    </message>
</context>
<context>
    <name>KeyForm</name>
    <message>
        <source>Pour</source>
        <translation>For</translation>
    </message>
    <message>
        <source>Tout le contrat</source>
        <translation>The whole contract</translation>
    </message>
    <message>
        <source>Mode</source>
        <translation>Mode</translation>
    </message>
    <message>
        <source>Texte de la clé</source>
        <translation>Text of the key</translation>
    </message>
    <message>
        <source>tel qu’il est écrit : au prorata de…</source>
        <translation>as it is written: in proportion to…</translation>
    </message>
    <message>
        <source>À partir du</source>
        <translation>From</translation>
    </message>
    <message>
        <source>01/01/2007</source>
        <translation>01/01/2007</translation>
    </message>
    <message>
        <source>Jusqu’au</source>
        <translation>Until</translation>
    </message>
    <message>
        <source>sans terme</source>
        <translation>no end</translation>
    </message>
    <message>
        <source>« {text} » n’est pas une date : écrivez-la comme 01/01/2010, ou laissez le champ vide.</source>
        <translation>“{text}” is not a date: write it like 01/01/2010, or leave the field empty.</translation>
    </message>
    <message>
        <source>Ajouter la clé</source>
        <translation>Add the key</translation>
    </message>
    <message>
        <source>Part de {name}</source>
        <translation>Share of {name}</translation>
    </message>
    <message>
        <source>habitants</source>
        <translation>inhabitants</translation>
    </message>
    <message>
        <source>Écrivez une part par financeur, comme 50,82 pour un pourcentage : « {text} » n’est pas compris.</source>
        <translation>Write one share per financer, like 50,82 for a percentage: “{text}” is not understood.</translation>
    </message>
</context>
<context>
    <name>KeysTable</name>
    <message>
        <source>Clés de répartition</source>
        <translation>Funding keys</translation>
    </message>
    <message>
        <source>une opération</source>
        <translation>an operation</translation>
    </message>
    <message>
        <source>tout le contrat</source>
        <translation>the whole contract</translation>
    </message>
</context>
<context>
    <name>Legend</name>
    <message>
        <source>jour férié</source>
        <translation>public holiday</translation>
    </message>
    <message>
        <source>date à revoir ou déplacée</source>
        <translation>date to reconsider or moved</translation>
    </message>
    <message>
        <source>vacances scolaires</source>
        <translation>school holidays</translation>
    </message>
    <message>
        <source>vacances scolaires non connues</source>
        <translation>school holidays not known</translation>
    </message>
    <message>
        <source>vacances, zone {zone}</source>
        <translation>holidays, zone {zone}</translation>
    </message>
    <message>
        <source>vacances, zones {zones}</source>
        <translation>holidays, zones {zones}</translation>
    </message>
    <message>
        <source>présent</source>
        <translation>present</translation>
    </message>
    <message>
        <source>représenté</source>
        <translation>represented</translation>
    </message>
    <message>
        <source>absent</source>
        <translation>absent</translation>
    </message>
    <message>
        <source>pour</source>
        <translation>for</translation>
    </message>
    <message>
        <source>contre</source>
        <translation>against</translation>
    </message>
    <message>
        <source>abstention</source>
        <translation>abstention</translation>
    </message>
    <message>
        <source>ne prend pas part</source>
        <translation>does not take part</translation>
    </message>
</context>
<context>
    <name>LentPieces</name>
    <message>
        <source>Pièces prêtées par les dossiers</source>
        <translation>Documents lent by dossiers</translation>
    </message>
    <message>
        <source>Point {number}, « {dossier} »</source>
        <translation>Item {number}, “{dossier}”</translation>
    </message>
    <message numerus="yes">
        <source>%n pièce(s)</source>
        <translation>
            <numerusform>%n attachment</numerusform>
            <numerusform>%n attachments</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LineActions</name>
    <message>
        <source>Reformuler la ligne</source>
        <translation>Reword the line</translation>
    </message>
    <message>
        <source>Approuver ou reprendre la ligne</source>
        <translation>Approve the line or take it back</translation>
    </message>
    <message>
        <source>Monter la ligne</source>
        <translation>Move the line up</translation>
    </message>
    <message>
        <source>Descendre la ligne</source>
        <translation>Move the line down</translation>
    </message>
    <message>
        <source>Supprimer la ligne</source>
        <translation>Delete the line</translation>
    </message>
    <message>
        <source>Ajouter une ligne</source>
        <translation>Add a line</translation>
    </message>
    <message>
        <source>Montrer la note d’origine</source>
        <translation>Show the original note</translation>
    </message>
    <message>
        <source>Garder la ligne pour soi</source>
        <translation>Keep the line to yourself</translation>
    </message>
    <message>
        <source>Prendre la ligne pour une note</source>
        <translation>Take the line for a note</translation>
    </message>
    <message>
        <source>Prendre la ligne pour une décision</source>
        <translation>Take the line for a decision</translation>
    </message>
    <message>
        <source>Prendre la ligne pour une action</source>
        <translation>Take the line for an action</translation>
    </message>
    <message>
        <source>Mettre la ligne en suspens</source>
        <translation>Take the line for an open question</translation>
    </message>
    <message>
        <source>Tout approuver</source>
        <translation>Approve all</translation>
    </message>
    <message>
        <source>Diffuser…</source>
        <translation>Issue…</translation>
    </message>
    <message>
        <source>Imprimer…</source>
        <translation>Print…</translation>
    </message>
    <message>
        <source>Enregistrer le PDF…</source>
        <translation>Save the PDF…</translation>
    </message>
    <message>
        <source>Imprimer de nouveau la ligne</source>
        <translation>Print the line again</translation>
    </message>
</context>
<context>
    <name>LineCard</name>
    <message>
        <source>Texte de la ligne</source>
        <translation>Text of the line</translation>
    </message>
    <message>
        <source>Entrée garde · Maj+Entrée à la ligne · Échap abandonne</source>
        <translation>Enter keeps · Shift+Enter new line · Esc gives up</translation>
    </message>
    <message>
        <source>Échéance</source>
        <translation>Due date</translation>
    </message>
    <message>
        <source>Responsable</source>
        <translation>Responsible</translation>
    </message>
    <message>
        <source>Sans responsable</source>
        <translation>No one responsible</translation>
    </message>
    <message>
        <source>Sens de la décision</source>
        <translation>Sense of the decision</translation>
    </message>
    <message>
        <source>Pilote</source>
        <translation>Pilot</translation>
    </message>
    <message>
        <source>Sans pilote</source>
        <translation>No pilot</translation>
    </message>
    <message>
        <source>Qui porte la réserve</source>
        <translation>Who holds the reserve</translation>
    </message>
    <message>
        <source>Réserve de…</source>
        <translation>Reserve of…</translation>
    </message>
    <message>
        <source>Réserve</source>
        <translation>Reserve</translation>
    </message>
    <message>
        <source>Texte de la réserve</source>
        <translation>Text of the reserve</translation>
    </message>
</context>
<context>
    <name>LineDeeds</name>
    <message numerus="yes">
        <source>%n ligne(s) approuvée(s).</source>
        <translation>
            <numerusform>%n line approved.</numerusform>
            <numerusform>%n lines approved.</numerusform>
        </translation>
    </message>
    <message>
        <source>Ligne supprimée, avec ce qui en était né.</source>
        <translation>Line deleted, with what it had given birth to.</translation>
    </message>
    <message>
        <source>Cette ligne est de nouveau imprimée.</source>
        <translation>This line is printed again.</translation>
    </message>
    <message>
        <source>Cette ligne reste pour vous : elle n’est ni imprimée ni envoyée.</source>
        <translation>This line stays with you: it is neither printed nor sent.</translation>
    </message>
    <message>
        <source>Relevé approuvé.</source>
        <translation>Minutes approved.</translation>
    </message>
    <message>
        <source>Séance archivée.</source>
        <translation>Meeting archived.</translation>
    </message>
</context>
<context>
    <name>LineDelegate</name>
    <message>
        <source>Ligne saisie</source>
        <translation>Captured line</translation>
    </message>
</context>
<context>
    <name>LineEdit</name>
    <message>
        <source>Ligne de saisie</source>
        <translation>Capture line</translation>
    </message>
    <message>
        <source>Entrée</source>
        <translation>Enter</translation>
    </message>
</context>
<context>
    <name>LineLooks</name>
    <message>
        <source>Suspens</source>
        <translation>Open question</translation>
    </message>
    <message>
        <source>Sans responsable</source>
        <translation>No one responsible</translation>
    </message>
    <message>
        <source>À vérifier</source>
        <translation>To check</translation>
    </message>
</context>
<context>
    <name>LinesDelegate</name>
    <message>
        <source>Hors ordre du jour</source>
        <translation>Outside the agenda</translation>
    </message>
</context>
<context>
    <name>LinesHead</name>
    <message>
        <source>Tout approuver</source>
        <translation>Approve all</translation>
    </message>
    <message>
        <source>Document</source>
        <translation>Document</translation>
    </message>
    <message>
        <source>Aucun bloc</source>
        <translation>No block</translation>
    </message>
    <message numerus="yes">
        <source>%n sur {total} approuvé(s)</source>
        <translation>
            <numerusform>%n of {total} approved</numerusform>
            <numerusform>%n of {total} approved</numerusform>
        </translation>
    </message>
    <message>
        <source>{done} sur {total}</source>
        <translation>{done} of {total}</translation>
    </message>
</context>
<context>
    <name>LinesModel</name>
    <message>
        <source>Note d’origine : {raw}</source>
        <translation>Original note: {raw}</translation>
    </message>
    <message>
        <source>Saisi : {raw}</source>
        <translation>Typed: {raw}</translation>
    </message>
</context>
<context>
    <name>LinesView</name>
    <message>
        <source>Corriger	F2</source>
        <translation>Correct	F2</translation>
    </message>
    <message>
        <source>Rendre publique</source>
        <translation>Make public</translation>
    </message>
    <message>
        <source>Garder pour soi : ni projetée, ni imprimée</source>
        <translation>Keep to yourself: neither projected nor printed</translation>
    </message>
    <message>
        <source>Copier	Ctrl+C</source>
        <translation>Copy	Ctrl+C</translation>
    </message>
    <message>
        <source>Supprimer	Suppr</source>
        <translation>Delete	Del</translation>
    </message>
</context>
<context>
    <name>LinkedDecisions</name>
    <message>
        <source>Décisions liées</source>
        <translation>Linked decisions</translation>
    </message>
    <message>
        <source>Référence</source>
        <translation>Reference</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Date</translation>
    </message>
    <message>
        <source>Décision</source>
        <translation>Decision</translation>
    </message>
    <message>
        <source>Fixe à</source>
        <translation>Sets at</translation>
    </message>
    <message>
        <source>Voir la décision</source>
        <translation>See the decision</translation>
    </message>
    <message>
        <source>Lier une décision</source>
        <translation>Link a decision</translation>
    </message>
    <message>
        <source>Montant fixé</source>
        <translation>Amount set</translation>
    </message>
    <message>
        <source>montant, si elle en fixe un</source>
        <translation>amount, if it sets one</translation>
    </message>
    <message>
        <source>Lier</source>
        <translation>Link</translation>
    </message>
</context>
<context>
    <name>LinksPanel</name>
    <message>
        <source>Dossiers liés</source>
        <translation>Linked dossiers</translation>
    </message>
    <message>
        <source>Lier un dossier</source>
        <translation>Link a dossier</translation>
    </message>
    <message>
        <source>lier un dossier</source>
        <translation>link a dossier</translation>
    </message>
    <message>
        <source>Double instruction : {authority} instruit « {title} ».</source>
        <translation>Instructed twice: {authority} instructs “{title}”.</translation>
    </message>
    <message>
        <source>Délier {title}</source>
        <translation>Unlink {title}</translation>
    </message>
    <message>
        <source>Dossiers liés.</source>
        <translation>Dossiers linked.</translation>
    </message>
    <message>
        <source>Dossiers déliés.</source>
        <translation>Dossiers unlinked.</translation>
    </message>
</context>
<context>
    <name>LogoField</name>
    <message>
        <source>Logo</source>
        <translation>Logo</translation>
    </message>
    <message>
        <source>Aucun logo : le nom est imprimé à sa place.</source>
        <translation>No logo: the name is printed in its place.</translation>
    </message>
    <message>
        <source>Choisir un logo…</source>
        <translation>Choose a logo…</translation>
    </message>
    <message>
        <source>Retirer</source>
        <translation>Remove</translation>
    </message>
    <message>
        <source>Images (*.png *.jpg *.jpeg *.svg *.gif *.tif *.tiff *.webp)</source>
        <translation>Images (*.png *.jpg *.jpeg *.svg *.gif *.tif *.tiff *.webp)</translation>
    </message>
    <message>
        <source>Choisir un logo</source>
        <translation>Choose a logo</translation>
    </message>
</context>
<context>
    <name>LunchForm</name>
    <message>
        <source>Sans déjeuner</source>
        <translation>No lunch</translation>
    </message>
    <message>
        <source>Ajouter un déjeuner</source>
        <translation>Add a lunch</translation>
    </message>
    <message>
        <source>Réservation confirmée</source>
        <translation>Booking confirmed</translation>
    </message>
    <message>
        <source>Déjeuner</source>
        <translation>Lunch</translation>
    </message>
    <message>
        <source>Heure</source>
        <translation>Time</translation>
    </message>
    <message>
        <source>Lieu</source>
        <translation>Place</translation>
    </message>
    <message>
        <source>Couverts</source>
        <translation>Places</translation>
    </message>
    <message>
        <source>Régimes</source>
        <translation>Diets</translation>
    </message>
    <message>
        <source>Déjeuner : {field}</source>
        <translation>Lunch: {field}</translation>
    </message>
    <message>
        <source>12 h 15</source>
        <translation>12:15</translation>
    </message>
    <message>
        <source>sans noms</source>
        <translation>without names</translation>
    </message>
    <message>
        <source>Régimes effacés après le repas.</source>
        <translation>Diets are erased after the meal.</translation>
    </message>
    <message numerus="yes">
        <source>%n d’après les réponses</source>
        <translation>
            <numerusform>%n according to the replies</numerusform>
            <numerusform>%n according to the replies</numerusform>
        </translation>
    </message>
    <message>
        <source>à compter</source>
        <translation>to be counted</translation>
    </message>
    <message>
        <source>Heure non comprise : écrivez-la comme 12 h 15.</source>
        <translation>Time not understood: write it as 12:15.</translation>
    </message>
    <message>
        <source>Le nombre de couverts s’écrit en chiffres.</source>
        <translation>The number of places is written in figures.</translation>
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
    <name>MeetingCard</name>
    <message>
        <source>Nouvelle date</source>
        <translation>New date</translation>
    </message>
    <message>
        <source>Motif</source>
        <translation>Reason</translation>
    </message>
    <message>
        <source>Elle garde sa référence et sa trace ; la nouvelle séance reprend son ordre du jour.</source>
        <translation>It keeps its reference and its trace; the new meeting takes up its agenda.</translation>
    </message>
    <message>
        <source>Motif (facultatif)</source>
        <translation>Reason (optional)</translation>
    </message>
    <message>
        <source>Reporter la séance</source>
        <translation>Postpone the meeting</translation>
    </message>
    <message>
        <source>Reporter</source>
        <translation>Postpone</translation>
    </message>
    <message>
        <source>Elle reste lisible avec son motif ; son numéro ne resservira pas, ses points vont en réserve.</source>
        <translation>It stays readable with its reason; its number will not serve again, its items go to the reserve.</translation>
    </message>
    <message>
        <source>Annuler la séance</source>
        <translation>Cancel the meeting</translation>
    </message>
    <message>
        <source>Renoncer</source>
        <translation>Give up</translation>
    </message>
    <message>
        <source>Motif : {reason}</source>
        <translation>Reason: {reason}</translation>
    </message>
    <message>
        <source>La règle donnait le {day}.</source>
        <translation>The rule gave {day}.</translation>
    </message>
    <message>
        <source>Remplace {reference}, reportée</source>
        <translation>Replaces {reference}, postponed</translation>
    </message>
    <message>
        <source>Remplacée par {reference}</source>
        <translation>Replaced by {reference}</translation>
    </message>
    <message>
        <source>Préparer</source>
        <translation>Prepare</translation>
    </message>
    <message>
        <source>Voir la séance</source>
        <translation>See the meeting</translation>
    </message>
    <message numerus="yes">
        <source>%n point(s)</source>
        <translation>
            <numerusform>%n item</numerusform>
            <numerusform>%n items</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n décision(s)</source>
        <translation>
            <numerusform>%n decision</numerusform>
            <numerusform>%n decisions</numerusform>
        </translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Date</translation>
    </message>
    <message>
        <source>{day}. Déjà convoquée : pour changer de date, reportez-la.</source>
        <translation>{day}. Already convened: to change the date, postpone it.</translation>
    </message>
    <message>
        <source>Heure</source>
        <translation>Time</translation>
    </message>
    <message>
        <source>Lieu</source>
        <translation>Place</translation>
    </message>
    <message>
        <source>celui de la collectivité qui accueille</source>
        <translation>that of the hosting authority</translation>
    </message>
    <message>
        <source>Accueil</source>
        <translation>Host</translation>
    </message>
    <message>
        <source>personne en particulier</source>
        <translation>nobody in particular</translation>
    </message>
    <message>
        <source>Entrée</source>
        <translation>Enter</translation>
    </message>
    <message>
        <source>Retenir cette date</source>
        <translation>Keep this date</translation>
    </message>
    <message>
        <source>Reporter…</source>
        <translation>Postpone…</translation>
    </message>
    <message>
        <source>Annuler…</source>
        <translation>Cancel…</translation>
    </message>
    <message>
        <source>Prévenir les invités…</source>
        <translation>Notify those invited…</translation>
    </message>
    <message>
        <source>Supprimer</source>
        <translation>Delete</translation>
    </message>
    <message>
        <source>Mettre à la Corbeille une séance créée par erreur (Suppr)</source>
        <translation>Move to the bin a meeting created by mistake (Del)</translation>
    </message>
    <message>
        <source>Le même jour : {body}</source>
        <translation>The same day: {body}</translation>
    </message>
</context>
<context>
    <name>MeetingForm</name>
    <message>
        <source>Date</source>
        <translation>Date</translation>
    </message>
    <message>
        <source>Heure</source>
        <translation>Time</translation>
    </message>
    <message>
        <source>Titre</source>
        <translation>Title</translation>
    </message>
    <message>
        <source>facultatif : le nom de l’instance sinon</source>
        <translation>optional: else the name of the body</translation>
    </message>
    <message>
        <source>Lieu</source>
        <translation>Place</translation>
    </message>
    <message>
        <source>facultatif : celui de l’instance sinon</source>
        <translation>optional: else that of the body</translation>
    </message>
    <message>
        <source>Planifier</source>
        <translation>Plan</translation>
    </message>
    <message>
        <source>Entrée</source>
        <translation>Enter</translation>
    </message>
    <message>
        <source>Renoncer</source>
        <translation>Give up</translation>
    </message>
    <message>
        <source>Échap</source>
        <translation>Esc</translation>
    </message>
    <message>
        <source>Nouvelle séance</source>
        <translation>New meeting</translation>
    </message>
    <message>
        <source>Instance</source>
        <translation>Body</translation>
    </message>
    <message>
        <source>facultatif</source>
        <translation>optional</translation>
    </message>
    <message>
        <source>Proposées :</source>
        <translation>Proposed:</translation>
    </message>
    <message>
        <source>Choisir le {day}</source>
        <translation>Choose {day}</translation>
    </message>
    <message>
        <source>Date proposée par le rythme de l’instance</source>
        <translation>Date proposed by the cadence of the body</translation>
    </message>
    <message>
        <source>Choisissez une date : par exemple 16/5, jeudi en huit, fin juin.</source>
        <translation>Choose a date: for instance 16/5, jeudi en huit, fin juin.</translation>
    </message>
    <message>
        <source>Heure non comprise : écrivez-la comme 10 h 30.</source>
        <translation>Time not understood: write it like 10 h 30.</translation>
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
    <name>MeetingMenu</name>
    <message>
        <source>Préparer	Entrée</source>
        <translation>Prepare	Enter</translation>
    </message>
    <message>
        <source>Voir l’ordre du jour	Entrée</source>
        <translation>See the agenda	Enter</translation>
    </message>
    <message>
        <source>Ouvrir son relevé</source>
        <translation>Open its minutes</translation>
    </message>
    <message>
        <source>Changer la date	F2</source>
        <translation>Change the date	F2</translation>
    </message>
    <message>
        <source>Reporter…</source>
        <translation>Postpone…</translation>
    </message>
    <message>
        <source>Annuler la séance…</source>
        <translation>Cancel the meeting…</translation>
    </message>
    <message>
        <source>Supprimer	Suppr</source>
        <translation>Delete	Del</translation>
    </message>
</context>
<context>
    <name>MeetingPage</name>
    <message>
        <source>Historique de la séance</source>
        <translation>History of the meeting</translation>
    </message>
</context>
<context>
    <name>MeetingSide</name>
    <message>
        <source>Suites à rappeler</source>
        <translation>Follow-ups to recall</translation>
    </message>
    <message>
        <source>Toutes les suites</source>
        <translation>All follow-ups</translation>
    </message>
    <message>
        <source>Aucune action ouverte pour cette instance.</source>
        <translation>No open action for this body.</translation>
    </message>
    <message>
        <source>Points en réserve</source>
        <translation>Items in reserve</translation>
    </message>
    <message>
        <source>Noter un point pour plus tard</source>
        <translation>Note an item for later</translation>
    </message>
    <message>
        <source>Glissez ici un point à garder pour plus tard.</source>
        <translation>Drag here an item to keep for later.</translation>
    </message>
    <message>
        <source>Pièces de la séance</source>
        <translation>Files of the meeting</translation>
    </message>
    <message>
        <source>Celles qui ne sont d’aucun point en particulier.</source>
        <translation>Those of no item in particular.</translation>
    </message>
    <message>
        <source>Participants</source>
        <translation>Participants</translation>
    </message>
    <message>
        <source>Filtrer les participants</source>
        <translation>Filter the participants</translation>
    </message>
    <message>
        <source>Ajouter un invité…</source>
        <translation>Add a guest…</translation>
    </message>
    <message>
        <source>Aucun point en réserve.</source>
        <translation>No item in reserve.</translation>
    </message>
    <message>
        <source>Personne n’est attendu : vérifiez les sièges de l’instance.</source>
        <translation>Nobody is expected: check the seats of the body.</translation>
    </message>
    <message numerus="yes">
        <source>%n présent(s)</source>
        <translation>
            <numerusform>%n present</numerusform>
            <numerusform>%n present</numerusform>
        </translation>
    </message>
    <message>
        <source>{count} oui</source>
        <translation>{count} yes</translation>
    </message>
    <message numerus="yes">
        <source>%n excusé(s)</source>
        <translation>
            <numerusform>%n excused</numerusform>
            <numerusform>%n excused</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n représenté(s)</source>
        <translation>
            <numerusform>%n represented</numerusform>
            <numerusform>%n represented</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n réponse(s) reçue(s)</source>
        <translation>
            <numerusform>%n reply received</numerusform>
            <numerusform>%n replies received</numerusform>
        </translation>
    </message>
    <message>
        <source>aucune réponse reçue</source>
        <translation>no reply received</translation>
    </message>
    <message>
        <source>Mettre à l’ordre du jour</source>
        <translation>Put on the agenda</translation>
    </message>
    <message>
        <source>Supprimer</source>
        <translation>Delete</translation>
    </message>
    <message>
        <source>Viendra et déjeunera</source>
        <translation>Will come and have lunch</translation>
    </message>
    <message>
        <source>Viendra sans déjeuner</source>
        <translation>Will come without lunch</translation>
    </message>
    <message>
        <source>Excusé</source>
        <translation>Excused</translation>
    </message>
    <message>
        <source>Sans réponse</source>
        <translation>No answer</translation>
    </message>
    <message>
        <source>Représenté par…</source>
        <translation>Represented by…</translation>
    </message>
    <message>
        <source>Ouvrir dans l’Annuaire</source>
        <translation>Open in the Directory</translation>
    </message>
    <message>
        <source>Retirer de cette séance</source>
        <translation>Take off this meeting</translation>
    </message>
</context>
<context>
    <name>MeetingsList</name>
    <message>
        <source>Séances</source>
        <translation>Meetings</translation>
    </message>
    <message>
        <source>Filtrer les séances</source>
        <translation>Filter the meetings</translation>
    </message>
    <message>
        <source>instance, lieu, état, référence…</source>
        <translation>body, place, state, reference…</translation>
    </message>
    <message>
        <source>À venir</source>
        <translation>Upcoming</translation>
    </message>
    <message>
        <source>Cette semaine</source>
        <translation>This week</translation>
    </message>
    <message>
        <source>À valider</source>
        <translation>To approve</translation>
    </message>
    <message>
        <source>Toutes</source>
        <translation>All</translation>
    </message>
    <message>
        <source>Séances montrées</source>
        <translation>Meetings shown</translation>
    </message>
    <message>
        <source>Aucune séance ici.</source>
        <translation>No meeting here.</translation>
    </message>
    <message>
        <source>Planifier une séance</source>
        <translation>Plan a meeting</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Date</translation>
    </message>
    <message>
        <source>Heure</source>
        <translation>Time</translation>
    </message>
    <message>
        <source>Séance</source>
        <translation>Meeting</translation>
    </message>
    <message>
        <source>Référence</source>
        <translation>Reference</translation>
    </message>
    <message>
        <source>Lieu</source>
        <translation>Place</translation>
    </message>
    <message>
        <source>État</source>
        <translation>State</translation>
    </message>
    <message>
        <source>Points</source>
        <translation>Items</translation>
    </message>
    <message>
        <source>Décisions</source>
        <translation>Decisions</translation>
    </message>
    <message numerus="yes">
        <source>%n séance(s)</source>
        <translation>
            <numerusform>%n meeting</numerusform>
            <numerusform>%n meetings</numerusform>
        </translation>
    </message>
    <message>
        <source>« {text} » n’est pas une date : écrivez par exemple 16/5/2014 ou jeudi en huit.</source>
        <translation>“{text}” is not a date: write for instance 16/5/2014 or jeudi en huit.</translation>
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
        <source>Fermer l’onglet</source>
        <translation>Close the tab</translation>
    </message>
    <message>
        <source>Rechercher</source>
        <translation>Search</translation>
    </message>
</context>
<context>
    <name>MinuteBar</name>
    <message>
        <source>Minute montrée</source>
        <translation>Minute shown</translation>
    </message>
    <message>
        <source>Revenir à maintenant</source>
        <translation>Back to now</translation>
    </message>
    <message>
        <source>fin de séance</source>
        <translation>end of the sitting</translation>
    </message>
    <message>
        <source>Revenir à la fin</source>
        <translation>Back to the end</translation>
    </message>
    <message>
        <source>Une heure comme 9h15</source>
        <translation>A time like 9h15</translation>
    </message>
    <message>
        <source>présence à cette heure, ce qui est noté la porte</source>
        <translation>presence at this time, borne by what is recorded</translation>
    </message>
    <message>
        <source>maintenant</source>
        <translation>now</translation>
    </message>
</context>
<context>
    <name>Minutes</name>
    <message>
        <source>Note d’origine : {raw}</source>
        <translation>Original note: {raw}</translation>
    </message>
    <message>
        <source>à lever avant diffusion</source>
        <translation>to settle before issuing</translation>
    </message>
    <message>
        <source>Sans responsable</source>
        <translation>No one responsible</translation>
    </message>
    <message>
        <source>Sans échéance</source>
        <translation>No due date</translation>
    </message>
    <message>
        <source>Pour soi, jamais imprimé</source>
        <translation>For yourself, never printed</translation>
    </message>
    <message>
        <source>Reformulé, note d’origine gardée</source>
        <translation>Reworded, original note kept</translation>
    </message>
    <message>
        <source>approuvé</source>
        <translation>approved</translation>
    </message>
    <message>
        <source>à approuver</source>
        <translation>to approve</translation>
    </message>
    <message>
        <source>{at:%d/%m/%Y} à {at:%H:%M}</source>
        <translation>{at:%d/%m/%Y} at {at:%H:%M}</translation>
    </message>
</context>
<context>
    <name>MinutesHead</name>
    <message>
        <source>Approuver</source>
        <translation>Approve</translation>
    </message>
    <message>
        <source>Diffuser</source>
        <translation>Issue</translation>
    </message>
    <message>
        <source>Diffuser un rectificatif</source>
        <translation>Issue a correction</translation>
    </message>
    <message>
        <source>Réputé approuvé sans observation le {day}</source>
        <translation>Deemed approved without remark on {day}</translation>
    </message>
    <message>
        <source>Archiver</source>
        <translation>Archive</translation>
    </message>
    <message>
        <source>Ranger cette séance parmi les archives : son relevé est approuvé</source>
        <translation>Put this meeting among the archives: its minutes are approved</translation>
    </message>
    <message>
        <source>Figer, numéroter et préparer les envois (Ctrl+Maj+D)</source>
        <translation>Freeze, number and prepare the sending (Ctrl+Shift+D)</translation>
    </message>
    <message>
        <source>Noter que l’instance a approuvé ce relevé</source>
        <translation>Note that the body approved these minutes</translation>
    </message>
    <message numerus="yes">
        <source>%n à approuver</source>
        <translation>
            <numerusform>%n to approve</numerusform>
            <numerusform>%n to approve</numerusform>
        </translation>
    </message>
    <message>
        <source>{what} : aller au premier bloc</source>
        <translation>{what}: go to the first block</translation>
    </message>
    <message>
        <source>Préparer de nouveau les envois</source>
        <translation>Prepare the sending again</translation>
    </message>
    <message>
        <source>{body}, {day}</source>
        <translation>{body}, {day}</translation>
    </message>
    <message>
        <source>séance à lever</source>
        <translation>meeting to close</translation>
    </message>
    <message>
        <source>séance à tenir</source>
        <translation>meeting to hold</translation>
    </message>
    <message numerus="yes">
        <source>%n bloc(s) à approuver</source>
        <translation>
            <numerusform>%n block to approve</numerusform>
            <numerusform>%n blocks to approve</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n suspens à lever</source>
        <translation>
            <numerusform>%n question to settle</numerusform>
            <numerusform>%n questions to settle</numerusform>
        </translation>
    </message>
    <message>
        <source>modifié depuis la version {version}</source>
        <translation>changed since version {version}</translation>
    </message>
</context>
<context>
    <name>MinutesView</name>
    <message>
        <source>Lignes du relevé</source>
        <translation>Lines of the minutes</translation>
    </message>
    <message>
        <source>Rien n’a encore été noté. Tenez la séance, ou ajoutez les lignes d’après vos notes.</source>
        <translation>Nothing has been noted yet. Hold the meeting, or add the lines from your notes.</translation>
    </message>
    <message>
        <source>Ajouter une ligne</source>
        <translation>Add a line</translation>
    </message>
    <message>
        <source>Lignes ou pages</source>
        <translation>Lines or pages</translation>
    </message>
    <message>
        <source>Lignes</source>
        <translation>Lines</translation>
    </message>
    <message>
        <source>Pages et versions</source>
        <translation>Pages and versions</translation>
    </message>
    <message>
        <source>reformuler</source>
        <translation>reword</translation>
    </message>
    <message>
        <source>Espace</source>
        <translation>Space</translation>
    </message>
    <message>
        <source>approuver</source>
        <translation>approve</translation>
    </message>
    <message>
        <source>déplacer</source>
        <translation>move</translation>
    </message>
    <message>
        <source>ajouter</source>
        <translation>add</translation>
    </message>
    <message>
        <source>aperçu</source>
        <translation>preview</translation>
    </message>
    <message>
        <source>après la ligne choisie</source>
        <translation>after the chosen line</translation>
    </message>
    <message>
        <source>à la fin du point</source>
        <translation>at the end of the item</translation>
    </message>
    <message>
        <source>Ajouter au point {number}, {where}</source>
        <translation>Add to item {number}, {where}</translation>
    </message>
</context>
<context>
    <name>MoneyPanel</name>
    <message>
        <source>Argent</source>
        <translation>Money</translation>
    </message>
    <message>
        <source>manquant</source>
        <translation>missing</translation>
    </message>
    <message numerus="yes">
        <source>%n case(s) manquante(s)</source>
        <translation>
            <numerusform>%n missing cell</numerusform>
            <numerusform>%n missing cells</numerusform>
        </translation>
    </message>
    <message>
        <source>Opération {number}</source>
        <translation>Operation {number}</translation>
    </message>
    <message>
        <source>Situation au {day}</source>
        <translation>Position as of {day}</translation>
    </message>
    <message>
        <source>Chiffres du {first} au {last}</source>
        <translation>Figures from {first} to {last}</translation>
    </message>
</context>
<context>
    <name>MoneyTable</name>
    <message>
        <source>Financement par financeur</source>
        <translation>Funding by financer</translation>
    </message>
    <message>
        <source>Financeur</source>
        <translation>Financer</translation>
    </message>
    <message>
        <source>Part</source>
        <translation>Share</translation>
    </message>
    <message>
        <source>{name} paie ici hors de son territoire</source>
        <translation>{name} pays here outside its territory</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>Total</translation>
    </message>
    <message>
        <source>coût {amount}&#xa0;€</source>
        <translation>cost {amount} €</translation>
    </message>
</context>
<context>
    <name>MoveLine</name>
    <message>
        <source>Retirer à</source>
        <translation>Take from</translation>
    </message>
    <message>
        <source>Donner à</source>
        <translation>Give to</translation>
    </message>
    <message>
        <source>Montant</source>
        <translation>Amount</translation>
    </message>
    <message>
        <source>0,8 M€</source>
        <translation>0,8 M€</translation>
    </message>
    <message>
        <source>Retirer ce mouvement</source>
        <translation>Remove this move</translation>
    </message>
</context>
<context>
    <name>Moves</name>
    <message>
        <source>arrivée</source>
        <translation>arrival</translation>
    </message>
    <message>
        <source>départ</source>
        <translation>departure</translation>
    </message>
    <message>
        <source>Une heure comme 10h12 ; vide : retirer</source>
        <translation>A time like 10h12; empty: remove</translation>
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
    <name>NewContract</name>
    <message>
        <source>Coopération</source>
        <translation>Cooperation</translation>
    </message>
    <message>
        <source>Nom</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>par exemple : Contrat 276</source>
        <translation>for example: Contrat 276</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Code</translation>
    </message>
    <message>
        <source>court : 276</source>
        <translation>short: 276</translation>
    </message>
    <message>
        <source>Première année</source>
        <translation>First year</translation>
    </message>
    <message>
        <source>Dernière année</source>
        <translation>Last year</translation>
    </message>
    <message>
        <source>Part minimale du maître d’ouvrage</source>
        <translation>Minimum share of the project owner</translation>
    </message>
    <message>
        <source>Créer le contrat</source>
        <translation>Create the contract</translation>
    </message>
    <message>
        <source>Les axes, les actions et les montants prévus se saisissent ensuite, aussi nombreux qu’il le faut.</source>
        <translation>Axes, actions and planned amounts are entered next, as many as needed.</translation>
    </message>
    <message>
        <source>Annuler</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>Nouveau contrat</source>
        <translation>New contract</translation>
    </message>
    <message>
        <source>Financeurs</source>
        <translation>Financers</translation>
    </message>
</context>
<context>
    <name>NewDossier</name>
    <message>
        <source>Intitulé</source>
        <translation>Title</translation>
    </message>
    <message>
        <source>par exemple : Pôles d’échange de l’axe Seine</source>
        <translation>for instance: Pôles d’échange de l’axe Seine</translation>
    </message>
    <message>
        <source>Lieu</source>
        <translation>Place</translation>
    </message>
    <message>
        <source>Axe</source>
        <translation>Axis</translation>
    </message>
    <message>
        <source>Collectivité instructrice</source>
        <translation>Instructing authority</translation>
    </message>
    <message>
        <source>si elle est connue</source>
        <translation>if it is known</translation>
    </message>
    <message>
        <source>Résumé</source>
        <translation>Summary</translation>
    </message>
    <message>
        <source>Dossiers ressemblants</source>
        <translation>Look-alike dossiers</translation>
    </message>
    <message>
        <source>Créer le dossier</source>
        <translation>Create the dossier</translation>
    </message>
    <message>
        <source>Donnez un intitulé au dossier.</source>
        <translation>Give the dossier a title.</translation>
    </message>
    <message>
        <source>Il ressemble à un dossier déjà ouvert : regardez-le d’abord.</source>
        <translation>It looks like a dossier already open: look at it first.</translation>
    </message>
    <message>
        <source>Dossier « {title} » ouvert.</source>
        <translation>Dossier “{title}” opened.</translation>
    </message>
    <message>
        <source>Créer quand même</source>
        <translation>Create all the same</translation>
    </message>
    <message>
        <source>Instruit par</source>
        <translation>Instructed by</translation>
    </message>
    <message>
        <source>Renoncer</source>
        <translation>Give up</translation>
    </message>
    <message>
        <source>Nouveau dossier</source>
        <translation>New dossier</translation>
    </message>
</context>
<context>
    <name>NewPerson</name>
    <message>
        <source>Civilité</source>
        <translation>Title</translation>
    </message>
    <message>
        <source>Prénom</source>
        <translation>Given name</translation>
    </message>
    <message>
        <source>Nom</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Courriel</source>
        <translation>E-mail</translation>
    </message>
    <message>
        <source>Collectivité</source>
        <translation>Authority</translation>
    </message>
    <message>
        <source>tapez une partie de son nom</source>
        <translation>type a part of the name</translation>
    </message>
    <message>
        <source>Sorte</source>
        <translation>Kind</translation>
    </message>
    <message>
        <source>Fonction, au féminin</source>
        <translation>Function, feminine</translation>
    </message>
    <message>
        <source>directrice générale des services</source>
        <translation>directrice générale des services</translation>
    </message>
    <message>
        <source>Fonction, au masculin</source>
        <translation>Function, masculine</translation>
    </message>
    <message>
        <source>directeur général des services</source>
        <translation>directeur général des services</translation>
    </message>
    <message>
        <source>Groupe politique</source>
        <translation>Political group</translation>
    </message>
    <message>
        <source>s’il y en a un</source>
        <translation>if there is one</translation>
    </message>
    <message>
        <source>Depuis</source>
        <translation>Since</translation>
    </message>
    <message>
        <source>Écrivez au moins le nom.</source>
        <translation>Write the name at least.</translation>
    </message>
    <message>
        <source>Dites pour quelle collectivité : choisissez-la dans la liste.</source>
        <translation>Say for which authority: choose it from the list.</translation>
    </message>
    <message>
        <source>{name} est dans l’Annuaire.</source>
        <translation>{name} is in the directory.</translation>
    </message>
    <message>
        <source>au masculin</source>
        <translation>masculine form</translation>
    </message>
    <message>
        <source>Siège dans</source>
        <translation>Seat in</translation>
    </message>
    <message>
        <source>Ajouter</source>
        <translation>Add</translation>
    </message>
    <message>
        <source>Renoncer</source>
        <translation>Give up</translation>
    </message>
    <message>
        <source>Nouvelle personne</source>
        <translation>New person</translation>
    </message>
    <message>
        <source>Seuls le nom et la collectivité sont nécessaires.</source>
        <translation>Only the name and the authority are needed.</translation>
    </message>
</context>
<context>
    <name>NextMeetingCard</name>
    <message>
        <source>Prochaine séance</source>
        <translation>Next meeting</translation>
    </message>
    <message>
        <source>Préparer</source>
        <translation>Prepare</translation>
    </message>
    <message>
        <source>Ordre du jour PDF</source>
        <translation>Agenda PDF</translation>
    </message>
    <message>
        <source>Ouvrir l’ordre du jour tel qu’il s’imprimerait maintenant</source>
        <translation>Open the agenda as it would be printed now</translation>
    </message>
    <message>
        <source>Reprendre la séance</source>
        <translation>Resume the meeting</translation>
    </message>
    <message>
        <source>Ouvrir la séance</source>
        <translation>Open the meeting</translation>
    </message>
    <message>
        <source>en séance</source>
        <translation>in session</translation>
    </message>
    <message>
        <source>1re réunion</source>
        <translation>1st meeting</translation>
    </message>
    <message>
        <source>{n}e réunion</source>
        <translation>meeting no. {n}</translation>
    </message>
    <message>
        <source>{body}, {rank} de {year}</source>
        <translation>{body}, {rank} of {year}</translation>
    </message>
    <message>
        <source>Heure à fixer</source>
        <translation>Time to be set</translation>
    </message>
    <message>
        <source>{when}, suivie d’un déjeuner</source>
        <translation>{when}, followed by a lunch</translation>
    </message>
    <message>
        <source>Lieu à fixer</source>
        <translation>Place to be set</translation>
    </message>
    <message>
        <source>Préparer la séance</source>
        <translation>Prepare the meeting</translation>
    </message>
    <message>
        <source>Ordre du jour à préparer</source>
        <translation>Agenda to prepare</translation>
    </message>
    <message>
        <source>aucun point encore</source>
        <translation>no item yet</translation>
    </message>
    <message>
        <source>Ordre du jour</source>
        <translation>Agenda</translation>
    </message>
    <message numerus="yes">
        <source>%n point(s)</source>
        <translation>
            <numerusform>%n item</numerusform>
            <numerusform>%n items</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n personne(s) attendue(s)</source>
        <translation>
            <numerusform>%n person expected</numerusform>
            <numerusform>%n persons expected</numerusform>
        </translation>
    </message>
    <message>
        <source>Convocation à envoyer</source>
        <translation>Convocation to send</translation>
    </message>
    <message numerus="yes">
        <source>%n réponse(s) sur {expected}</source>
        <translation>
            <numerusform>%n reply of {expected}</numerusform>
            <numerusform>%n replies of {expected}</numerusform>
        </translation>
    </message>
    <message>
        <source>Convocation envoyée</source>
        <translation>Convocation sent</translation>
    </message>
    <message>
        <source>Envoyée le {day}</source>
        <translation>Sent on {day}</translation>
    </message>
    <message>
        <source>Pièces</source>
        <translation>Attachments</translation>
    </message>
    <message>
        <source>rien à joindre encore</source>
        <translation>nothing to join yet</translation>
    </message>
    <message>
        <source>Pièces réunies</source>
        <translation>Attachments gathered</translation>
    </message>
    <message>
        <source>rien ne manque</source>
        <translation>nothing is missing</translation>
    </message>
    <message numerus="yes">
        <source>%n pièce(s) manquante(s)</source>
        <translation>
            <numerusform>%n attachment missing</numerusform>
            <numerusform>%n attachments missing</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n couvert(s)</source>
        <translation>
            <numerusform>%n cover</numerusform>
            <numerusform>%n covers</numerusform>
        </translation>
    </message>
    <message>
        <source>couverts à compter</source>
        <translation>covers to count</translation>
    </message>
    <message>
        <source>Déjeuner confirmé</source>
        <translation>Lunch confirmed</translation>
    </message>
    <message>
        <source>Déjeuner à confirmer</source>
        <translation>Lunch to confirm</translation>
    </message>
    <message>
        <source>Aucune séance à venir n’est planifiée.</source>
        <translation>No upcoming meeting is planned.</translation>
    </message>
    <message>
        <source>Voir les dates proposées</source>
        <translation>See the proposed dates</translation>
    </message>
</context>
<context>
    <name>NotePane</name>
    <message>
        <source>Note personnelle</source>
        <translation>Private note</translation>
    </message>
    <message>
        <source>Jamais projetée ni imprimée.</source>
        <translation>Never projected nor printed.</translation>
    </message>
</context>
<context>
    <name>OpenData</name>
    <message>
        <source>Données ouvertes</source>
        <translation>Open data</translation>
    </message>
    <message>
        <source>Publier les délibérations d’un conseil : fichier CSV au schéma SCDL</source>
        <translation>Publish a council’s deliberations: CSV file to the SCDL schema</translation>
    </message>
    <message>
        <source>Publier en données ouvertes</source>
        <translation>Publish as open data</translation>
    </message>
    <message>
        <source>Données ouvertes SCDL (*.csv)</source>
        <translation>SCDL open data (*.csv)</translation>
    </message>
    <message numerus="yes">
        <source>%n délibération(s) dans {name}.</source>
        <translation>
            <numerusform>%n deliberation in {name}.</numerusform>
            <numerusform>%n deliberations in {name}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n laissée(s) de côté :</source>
        <translation>
            <numerusform>%n left out:</numerusform>
            <numerusform>%n left out:</numerusform>
        </translation>
    </message>
    <message>
        <source>Ouvrir</source>
        <translation>Open</translation>
    </message>
</context>
<context>
    <name>OperationPage</name>
    <message>
        <source>Répartir le coût selon cette clé</source>
        <translation>Share the cost by this key</translation>
    </message>
    <message>
        <source>Répartir le coût selon la clé</source>
        <translation>Share the cost by the key</translation>
    </message>
    <message>
        <source>Écrire une clé pour cette opération</source>
        <translation>Write a key for this operation</translation>
    </message>
    <message>
        <source>Supprimer l’opération</source>
        <translation>Delete the operation</translation>
    </message>
    <message>
        <source>Financement</source>
        <translation>Funding</translation>
    </message>
    <message>
        <source>Clé de répartition</source>
        <translation>Funding key</translation>
    </message>
    <message>
        <source>Chiffres, source et date</source>
        <translation>Figures, source and date</translation>
    </message>
    <message>
        <source>Décisions</source>
        <translation>Decisions</translation>
    </message>
    <message>
        <source>Indicateurs</source>
        <translation>Indicators</translation>
    </message>
    <message>
        <source>Toutes les opérations</source>
        <translation>All operations</translation>
    </message>
    <message>
        <source>Numéro</source>
        <translation>Number</translation>
    </message>
    <message>
        <source>Intitulé</source>
        <translation>Title</translation>
    </message>
    <message>
        <source>Axe ou action</source>
        <translation>Axis or action</translation>
    </message>
    <message>
        <source>Maître d’ouvrage</source>
        <translation>Project owner</translation>
    </message>
    <message>
        <source>Autre maître d’ouvrage</source>
        <translation>Another project owner</translation>
    </message>
    <message>
        <source>s’il n’est pas une collectivité du registre</source>
        <translation>if not an authority of the register</translation>
    </message>
    <message>
        <source>Lieu</source>
        <translation>Place</translation>
    </message>
    <message>
        <source>Territoire</source>
        <translation>Territory</translation>
    </message>
    <message>
        <source>Coût</source>
        <translation>Cost</translation>
    </message>
    <message>
        <source>inconnu</source>
        <translation>unknown</translation>
    </message>
    <message>
        <source>Échéance</source>
        <translation>Due date</translation>
    </message>
    <message>
        <source>État</source>
        <translation>State</translation>
    </message>
    <message>
        <source>Dossier</source>
        <translation>Dossier</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>ou</source>
        <translation>or</translation>
    </message>
    <message>
        <source>Coût, en euros</source>
        <translation>Cost, in euros</translation>
    </message>
    <message>
        <source>Saisir des chiffres</source>
        <translation>Enter figures</translation>
    </message>
    <message>
        <source>Hors axe</source>
        <translation>Outside the axes</translation>
    </message>
    <message>
        <source>Coût réparti au centime près.</source>
        <translation>Cost shared out to the cent.</translation>
    </message>
    <message>
        <source>Opération mise à la Corbeille.</source>
        <translation>Operation put in the bin.</translation>
    </message>
</context>
<context>
    <name>OperationsPage</name>
    <message>
        <source>Filtrer les opérations</source>
        <translation>Filter the operations</translation>
    </message>
    <message>
        <source>Numéro, intitulé, lieu, maître d’ouvrage</source>
        <translation>Number, title, place, project owner</translation>
    </message>
    <message>
        <source>Financeur</source>
        <translation>Financer</translation>
    </message>
    <message>
        <source>Tous les financeurs</source>
        <translation>All financers</translation>
    </message>
    <message>
        <source>Toutes les opérations</source>
        <translation>All operations</translation>
    </message>
    <message>
        <source>Nouvelle opération</source>
        <translation>New operation</translation>
    </message>
    <message>
        <source>Opérations</source>
        <translation>Operations</translation>
    </message>
    <message>
        <source>Décisions sur ces opérations</source>
        <translation>Decisions on these operations</translation>
    </message>
    <message>
        <source>Décisions</source>
        <translation>Decisions</translation>
    </message>
    <message>
        <source>Ce qui est montré</source>
        <translation>What is shown</translation>
    </message>
    <message>
        <source>N°</source>
        <translation>No.</translation>
    </message>
    <message>
        <source>Opération</source>
        <translation>Operation</translation>
    </message>
    <message>
        <source>Maître d’ouvrage</source>
        <translation>Project owner</translation>
    </message>
    <message>
        <source>Lieu</source>
        <translation>Place</translation>
    </message>
    <message>
        <source>Coût</source>
        <translation>Cost</translation>
    </message>
    <message>
        <source>État</source>
        <translation>State</translation>
    </message>
    <message>
        <source>axe {number}</source>
        <translation>axis {number}</translation>
    </message>
    <message>
        <source>{codes} y paie hors de son territoire</source>
        <translation>{codes} pays there outside its territory</translation>
    </message>
    <message numerus="yes">
        <source>%n décision(s)</source>
        <translation>
            <numerusform>%n decision</numerusform>
            <numerusform>%n decisions</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n opération(s)</source>
        <translation>
            <numerusform>%n operation</numerusform>
            <numerusform>%n operations</numerusform>
        </translation>
    </message>
    <message>
        <source>(axe&#xa0;: {planned}, écart {gap})</source>
        <translation>(axis: {planned}, difference {gap})</translation>
    </message>
</context>
<context>
    <name>Packing</name>
    <message>
        <source>Dossier de la séance {reference}</source>
        <translation>Pack of the meeting {reference}</translation>
    </message>
    <message>
        <source>Reprendre leurs pages à la suite, numérotées</source>
        <translation>Take their pages in, numbered on</translation>
    </message>
    <message>
        <source>Les joindre au fichier telles quelles (PDF/A-3)</source>
        <translation>Attach them to the file as they are (PDF/A-3)</translation>
    </message>
    <message>
        <source>Seulement l’additif n° {n}</source>
        <translation>Addendum no. {n} only</translation>
    </message>
    <message>
        <source>Noter le dossier comme envoyé</source>
        <translation>Record the pack as sent</translation>
    </message>
    <message>
        <source>Ce qui arrivera ensuite fera un additif, sans rien renuméroter</source>
        <translation>What comes later makes an addendum, without renumbering anything</translation>
    </message>
    <message>
        <source>Dossier où écrire</source>
        <translation>Folder to write to</translation>
    </message>
    <message>
        <source>Réunir le dossier</source>
        <translation>Gather the pack</translation>
    </message>
    <message>
        <source>Choisir…</source>
        <translation>Choose…</translation>
    </message>
    <message>
        <source>Les pièces</source>
        <translation>The attachments</translation>
    </message>
    <message>
        <source>Dans le dossier</source>
        <translation>In the dossier</translation>
    </message>
    <message>
        <source>Fermer</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>Aucune pièce n’est jointe : ordre du jour, relevé précédent, suivi et participants seront réunis.</source>
        <translation>Nothing is attached: agenda, previous minutes, follow-up and participants will be gathered.</translation>
    </message>
    <message numerus="yes">
        <source>%n pièce(s)</source>
        <translation>
            <numerusform>%n attachment</numerusform>
            <numerusform>%n attachments</numerusform>
        </translation>
    </message>
    <message>
        <source>, {size} en tout.</source>
        <translation>, {size} in all.</translation>
    </message>
    <message numerus="yes">
        <source>%n pièce(s) vien(nen)t des dossiers de leurs points.</source>
        <translation>
            <numerusform>%n piece comes from the dossiers of its points.</numerusform>
            <numerusform>%n pieces come from the dossiers of their points.</numerusform>
        </translation>
    </message>
    <message>
        <source>Avec les pièces laissées de côté : {size}.</source>
        <translation>With the documents left out: {size}.</translation>
    </message>
    <message numerus="yes">
        <source>%n pièce(s) arrivée(s) depuis l’envoi : additif</source>
        <translation>
            <numerusform>%n attachment came after sending: addendum</numerusform>
            <numerusform>%n attachments came after sending: addendum</numerusform>
        </translation>
    </message>
    <message>
        <source>Dossier de séance</source>
        <translation>Meeting pack</translation>
    </message>
    <message>
        <source>Dossier réuni : {pages} pages, {size}.</source>
        <translation>Pack gathered: {pages} pages, {size}.</translation>
    </message>
    <message>
        <source>Non repris : {names}.</source>
        <translation>Not taken over: {names}.</translation>
    </message>
    <message>
        <source>Ouvrir</source>
        <translation>Open</translation>
    </message>
</context>
<context>
    <name>Pages</name>
    <message>
        <source>Copier le texte de la page</source>
        <translation>Copy the text of the page</translation>
    </message>
    <message>
        <source>Ajuster à la largeur</source>
        <translation>Fit the width</translation>
    </message>
    <message>
        <source>Page {page} sur {count}</source>
        <translation>Page {page} of {count}</translation>
    </message>
</context>
<context>
    <name>PagesWindow</name>
    <message>
        <source>Copie modifiable</source>
        <translation>Editable copy</translation>
    </message>
    <message>
        <source>Enregistrer le PDF…</source>
        <translation>Save the PDF…</translation>
    </message>
    <message>
        <source>Enregistrer le PDF… (Ctrl+S)</source>
        <translation>Save the PDF… (Ctrl+S)</translation>
    </message>
    <message>
        <source>Imprimer…</source>
        <translation>Print…</translation>
    </message>
    <message>
        <source>Chercher dans les pages</source>
        <translation>Search in the pages</translation>
    </message>
    <message>
        <source>Fermer</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>Word (.docx)</source>
        <translation>Word (.docx)</translation>
    </message>
    <message>
        <source>OpenDocument (.odt)</source>
        <translation>OpenDocument (.odt)</translation>
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
        <translation>Dossiers</translation>
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
        <source>Contrat</source>
        <translation>Contract</translation>
    </message>
    <message>
        <source>Opérations</source>
        <translation>Operations</translation>
    </message>
    <message>
        <source>Avenants</source>
        <translation>Amendments</translation>
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
    <name>PartEditor</name>
    <message>
        <source>Ajouter un passage</source>
        <translation>Add a passage</translation>
    </message>
</context>
<context>
    <name>PassageEditor</name>
    <message>
        <source>Mot en marge</source>
        <translation>Word in the margin</translation>
    </message>
    <message>
        <source>par exemple : Simplifier</source>
        <translation>for example: Simplify</translation>
    </message>
    <message>
        <source>Monter</source>
        <translation>Move up</translation>
    </message>
    <message>
        <source>Descendre</source>
        <translation>Move down</translation>
    </message>
    <message>
        <source>Supprimer</source>
        <translation>Delete</translation>
    </message>
</context>
<context>
    <name>PassphraseField</name>
    <message>
        <source>Cacher la phrase</source>
        <translation>Hide the passphrase</translation>
    </message>
    <message>
        <source>Montrer la phrase</source>
        <translation>Show the passphrase</translation>
    </message>
</context>
<context>
    <name>Payers</name>
    <message>
        <source>Financeurs, dans l’ordre de leurs colonnes</source>
        <translation>Financers, in the order of their columns</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Code</translation>
    </message>
    <message>
        <source>Financeur</source>
        <translation>Financer</translation>
    </message>
    <message>
        <source>Monter</source>
        <translation>Move up</translation>
    </message>
    <message>
        <source>Descendre</source>
        <translation>Move down</translation>
    </message>
    <message>
        <source>Monter le financeur choisi (Alt+↑)</source>
        <translation>Move the chosen financer up (Alt+↑)</translation>
    </message>
    <message>
        <source>Descendre le financeur choisi (Alt+↓)</source>
        <translation>Move the chosen financer down (Alt+↓)</translation>
    </message>
    <message>
        <source>Retirer le financeur choisi (Suppr)</source>
        <translation>Remove the chosen financer (Delete)</translation>
    </message>
    <message>
        <source>Ajouter un financeur</source>
        <translation>Add a financer</translation>
    </message>
</context>
<context>
    <name>PersonPicker</name>
    <message>
        <source>« {name} » n’est pas dans l’annuaire.</source>
        <translation>“{name}” is not in the directory.</translation>
    </message>
    <message>
        <source>Ajouter « {name} » à l’annuaire :</source>
        <translation>Add “{name}” to the directory:</translation>
    </message>
</context>
<context>
    <name>PersonSheetView</name>
    <message>
        <source>Dossier de passation…</source>
        <translation>Handover pack…</translation>
    </message>
    <message>
        <source>Effacer les coordonnées</source>
        <translation>Erase contact details</translation>
    </message>
    <message>
        <source>Supprimer</source>
        <translation>Delete</translation>
    </message>
    <message>
        <source>Fonctions et mandats</source>
        <translation>Functions and mandates</translation>
    </message>
    <message>
        <source>Sièges</source>
        <translation>Seats</translation>
    </message>
    <message>
        <source>Civilité</source>
        <translation>Title</translation>
    </message>
    <message>
        <source>Prénom</source>
        <translation>Given name</translation>
    </message>
    <message>
        <source>Nom</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Courriel</source>
        <translation>E-mail</translation>
    </message>
    <message>
        <source>Téléphone</source>
        <translation>Telephone</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>Fonction</source>
        <translation>Function</translation>
    </message>
    <message>
        <source>Collectivité</source>
        <translation>Authority</translation>
    </message>
    <message>
        <source>Depuis</source>
        <translation>Since</translation>
    </message>
    <message>
        <source>Jusqu’au</source>
        <translation>Until</translation>
    </message>
    <message>
        <source>Y mettre fin aujourd’hui, avec ses sièges</source>
        <translation>End it today, with its seats</translation>
    </message>
    <message>
        <source>Fonction mise à la Corbeille.</source>
        <translation>Function moved to the bin.</translation>
    </message>
    <message>
        <source>Rôle</source>
        <translation>Role</translation>
    </message>
    <message>
        <source>Courriel, téléphone et note effacés pour de bon, du journal aussi.</source>
        <translation>Mail, telephone and note erased for good, from the journal too.</translation>
    </message>
    <message>
        <source>Instance</source>
        <translation>Body</translation>
    </message>
    <message>
        <source>Nom de classement</source>
        <translation>Sorting name</translation>
    </message>
    <message>
        <source>sa place dans l’ordre alphabétique</source>
        <translation>its place in alphabetical order</translation>
    </message>
    <message>
        <source>Actions</source>
        <translation>Actions</translation>
    </message>
    <message>
        <source>Actions de la personne</source>
        <translation>Actions of the person</translation>
    </message>
    <message>
        <source>Réunions</source>
        <translation>Meetings</translation>
    </message>
    <message>
        <source>Réunions de la personne</source>
        <translation>Meetings of the person</translation>
    </message>
    <message>
        <source>Nouvelle fonction</source>
        <translation>New function</translation>
    </message>
    <message>
        <source>par exemple : directrice générale</source>
        <translation>for instance: directrice générale</translation>
    </message>
    <message>
        <source>Collectivité de la nouvelle fonction</source>
        <translation>Authority of the new function</translation>
    </message>
    <message>
        <source>collectivité</source>
        <translation>authority</translation>
    </message>
    <message>
        <source>Sorte de fonction</source>
        <translation>Kind of function</translation>
    </message>
    <message>
        <source>Ajouter</source>
        <translation>Add</translation>
    </message>
    <message>
        <source>Nouvelle instance</source>
        <translation>New body</translation>
    </message>
    <message>
        <source>instance</source>
        <translation>body</translation>
    </message>
    <message>
        <source>Rôle dans la nouvelle instance</source>
        <translation>Role in the new body</translation>
    </message>
    <message>
        <source>Personne mise à la Corbeille.</source>
        <translation>Person moved to the bin.</translation>
    </message>
    <message>
        <source>Fonction et sièges terminés.</source>
        <translation>Function and seats ended.</translation>
    </message>
    <message>
        <source>Donnez d’abord à cette personne une fonction dans une collectivité.</source>
        <translation>Give this person a function in an authority first.</translation>
    </message>
    <message>
        <source>est venu</source>
        <translation>came</translation>
    </message>
</context>
<context>
    <name>PersonsTab</name>
    <message>
        <source>Filtrer les personnes</source>
        <translation>Filter the persons</translation>
    </message>
    <message>
        <source>Nom, fonction, collectivité</source>
        <translation>Name, function, authority</translation>
    </message>
    <message>
        <source>Collectivité</source>
        <translation>Authority</translation>
    </message>
    <message>
        <source>Toutes les collectivités</source>
        <translation>All authorities</translation>
    </message>
    <message>
        <source>Personnes</source>
        <translation>Persons</translation>
    </message>
    <message>
        <source>Ajouter une personne</source>
        <translation>Add a person</translation>
    </message>
    <message>
        <source>Choisissez une personne pour lire et modifier sa fiche.</source>
        <translation>Choose a person to read and change their sheet.</translation>
    </message>
    <message>
        <source>Revenir à toutes les personnes</source>
        <translation>Back to everyone</translation>
    </message>
    <message>
        <source>Toutes les personnes</source>
        <translation>All persons</translation>
    </message>
    <message>
        <source>Nom</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Prénom</source>
        <translation>Given name</translation>
    </message>
    <message>
        <source>Fonction</source>
        <translation>Function</translation>
    </message>
    <message>
        <source>Courriel</source>
        <translation>E-mail</translation>
    </message>
    <message>
        <source>Personne ne répond à ce filtre.</source>
        <translation>Nobody matches this filter.</translation>
    </message>
    <message>
        <source>Les personnes qui siègent, préparent ou suivent les réunions se rangent ici.</source>
        <translation>Those who sit, prepare or follow the meetings are kept here.</translation>
    </message>
    <message>
        <source>{function} (ancienne fonction)</source>
        <translation>{function} (former function)</translation>
    </message>
</context>
<context>
    <name>Picker</name>
    <message>
        <source>Personne de ce nom dans l’annuaire.</source>
        <translation>Nobody of this name in the directory.</translation>
    </message>
</context>
<context>
    <name>Pieces</name>
    <message>
        <source>Pièces</source>
        <translation>Files</translation>
    </message>
    <message>
        <source>Déposez ici des fichiers : ils sont copiés dans le registre.</source>
        <translation>Drop files here: they are copied into the register.</translation>
    </message>
    <message>
        <source>Nom</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Taille</source>
        <translation>Size</translation>
    </message>
    <message>
        <source>Ouvrir</source>
        <translation>Open</translation>
    </message>
    <message>
        <source>Enregistrer sous…</source>
        <translation>Save as…</translation>
    </message>
    <message>
        <source>Ne vont pas dans les dossiers de séance</source>
        <translation>Do not go into meeting packs</translation>
    </message>
    <message>
        <source>Sauf où un dossier de séance les reprend pour son point</source>
        <translation>Except where a meeting pack takes them for its item</translation>
    </message>
    <message>
        <source>Joindre un fichier…</source>
        <translation>Join a file…</translation>
    </message>
    <message>
        <source>Ces pièces restent au dossier.</source>
        <translation>These documents stay with the dossier.</translation>
    </message>
    <message>
        <source>Ces pièces vont aux dossiers de séance.</source>
        <translation>These documents go into meeting packs.</translation>
    </message>
    <message>
        <source>Joindre un fichier</source>
        <translation>Join a file</translation>
    </message>
    <message>
        <source>« {name} » est joint au dossier.</source>
        <translation>“{name}” is joined to the dossier.</translation>
    </message>
    <message>
        <source>Pièce mise à la Corbeille.</source>
        <translation>Attachment moved to the bin.</translation>
    </message>
    <message>
        <source>Enregistrer la pièce sous</source>
        <translation>Save the attachment as</translation>
    </message>
    <message>
        <source>Pièce enregistrée dans {path}.</source>
        <translation>Attachment saved to {path}.</translation>
    </message>
    <message>
        <source>Joindre…</source>
        <translation>Attach…</translation>
    </message>
    <message>
        <source>Joindre des fichiers, ou les déposer ici</source>
        <translation>Attach files, or drop them here</translation>
    </message>
    <message>
        <source>Retirer</source>
        <translation>Remove</translation>
    </message>
</context>
<context>
    <name>Places</name>
    <message>
        <source>Ce registre est en lecture seule : rien ne peut y être écrit.</source>
        <translation>This register is read-only: nothing can be written in it.</translation>
    </message>
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
        <translation>Dossiers</translation>
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
    <name>Plenary</name>
    <message>
        <source>quorum atteint</source>
        <translation>quorum met</translation>
    </message>
    <message>
        <source>quorum non atteint</source>
        <translation>quorum not met</translation>
    </message>
    <message>
        <source>{name} : {present} sur {members}</source>
        <translation>{name}: {present} of {members}</translation>
    </message>
    <message>
        <source>« La séance est suspendue. »</source>
        <translation>“The sitting is suspended.”</translation>
    </message>
    <message>
        <source>« La séance est ouverte. Je demande de procéder à l’appel nominatif. »</source>
        <translation>“The sitting is open. I ask for the roll to be called.”</translation>
    </message>
    <message>
        <source>« Le quorum n’est pas atteint dans ce conseil : {names}. »</source>
        <translation>“The quorum is not met in this council: {names}.”</translation>
    </message>
    <message>
        <source>« Le scrutin public est ouvert ; chacun vote à l’appel de son nom. »</source>
        <translation>“The public ballot is open; each votes when their name is called.”</translation>
    </message>
    <message>
        <source>« Le scrutin est secret ; les bulletins vont être dépouillés. »</source>
        <translation>“The ballot is secret; the papers will now be counted.”</translation>
    </message>
    <message>
        <source>« Qui est contre ? Qui s’abstient ? Qui ne prend pas part au vote ? »</source>
        <translation>“Who is against? Who abstains? Who does not take part in the vote?”</translation>
    </message>
    <message>
        <source>« {words}. »</source>
        <translation>“{words}.”</translation>
    </message>
    <message>
        <source>« {words}. Chaque conseil en délibérera. »</source>
        <translation>“{words}. Each council will deliberate on it.”</translation>
    </message>
    <message>
        <source>« La parole est à {who}. »</source>
        <translation>“The floor goes to {who}.”</translation>
    </message>
    <message>
        <source>« La parole est à {who}, rapporteur. »</source>
        <translation>“The floor goes to {who}, rapporteur.”</translation>
    </message>
    <message>
        <source>« Y a-t-il d’autres interventions ? Je mets le rapport aux voix. »</source>
        <translation>“Are there other speeches? I put the report to the vote.”</translation>
    </message>
    <message>
        <source>Les deux conseils</source>
        <translation>Both councils</translation>
    </message>
    <message>
        <source>Tous les conseils</source>
        <translation>All councils</translation>
    </message>
    <message>
        <source>sans groupe</source>
        <translation>without a group</translation>
    </message>
    <message>
        <source>n’a pas encore voté</source>
        <translation>has not voted yet</translation>
    </message>
    <message>
        <source>vote pour</source>
        <translation>votes for</translation>
    </message>
    <message>
        <source>vote contre</source>
        <translation>votes against</translation>
    </message>
    <message>
        <source>s’abstient</source>
        <translation>abstains</translation>
    </message>
    <message>
        <source>vote blanc ou nul</source>
        <translation>casts a blank or spoilt vote</translation>
    </message>
    <message>
        <source>ne prend pas part au vote</source>
        <translation>does not take part in the vote</translation>
    </message>
    <message>
        <source>présent(e) depuis {time}</source>
        <translation>present since {time}</translation>
    </message>
    <message>
        <source>pouvoir à {name}</source>
        <translation>proxy to {name}</translation>
    </message>
    <message>
        <source>parti(e) à {time}</source>
        <translation>left at {time}</translation>
    </message>
    <message>
        <source>excusé(e)</source>
        <translation>excused</translation>
    </message>
    <message>
        <source>absent(e)</source>
        <translation>absent</translation>
    </message>
    <message>
        <source>Hémicycle</source>
        <translation>Hemicycle</translation>
    </message>
    <message>
        <source>Saisie</source>
        <translation>Capture</translation>
    </message>
    <message>
        <source>Ordre du jour</source>
        <translation>Agenda</translation>
    </message>
    <message>
        <source>Vote</source>
        <translation>Vote</translation>
    </message>
    <message>
        <source>Rapport</source>
        <translation>Report</translation>
    </message>
    <message>
        <source>Pouvoirs</source>
        <translation>Proxies</translation>
    </message>
    <message>
        <source>Présents</source>
        <translation>Present</translation>
    </message>
    <message>
        <source>Suites</source>
        <translation>Follow-up</translation>
    </message>
    <message>
        <source>Contrôle</source>
        <translation>Check</translation>
    </message>
    <message>
        <source>voix recueillies sur {all}</source>
        <translation>votes gathered of {all}</translation>
    </message>
    <message>
        <source>présents sur {all}</source>
        <translation>present of {all}</translation>
    </message>
    <message>
        <source>Reprendre une feuille d’émargement</source>
        <translation>Take over an attendance list</translation>
    </message>
    <message>
        <source>Liste (*.csv *.txt)</source>
        <translation>List (*.csv *.txt)</translation>
    </message>
    <message>
        <source>appel : 3 lettres + Entrée</source>
        <translation>roll-call: 3 letters + Enter</translation>
    </message>
    <message>
        <source>Maj+Entrée</source>
        <translation>Shift+Enter</translation>
    </message>
    <message>
        <source>représenté</source>
        <translation>represented</translation>
    </message>
    <message>
        <source>Ctrl+Maj+V</source>
        <translation>Ctrl+Shift+V</translation>
    </message>
    <message>
        <source>vote</source>
        <translation>vote</translation>
    </message>
    <message>
        <source>Ctrl+Entrée</source>
        <translation>Ctrl+Enter</translation>
    </message>
    <message>
        <source>point suivant</source>
        <translation>next item</translation>
    </message>
</context>
<context>
    <name>PlenaryActions</name>
    <message>
        <source>Appel nominatif</source>
        <translation>Roll-call</translation>
    </message>
    <message>
        <source>Aller à l’hémicycle</source>
        <translation>Go to the hemicycle</translation>
    </message>
    <message>
        <source>Clore l’appel nominatif</source>
        <translation>Close the roll-call</translation>
    </message>
    <message>
        <source>Heure de ce qui est noté</source>
        <translation>Time of what is recorded</translation>
    </message>
    <message>
        <source>Vérifier le quorum</source>
        <translation>Check the quorum</translation>
    </message>
    <message>
        <source>Noter un pouvoir</source>
        <translation>Record a proxy</translation>
    </message>
    <message>
        <source>Aller au vote</source>
        <translation>Go to the vote</translation>
    </message>
    <message>
        <source>Scrutin ordinaire</source>
        <translation>Ordinary ballot</translation>
    </message>
    <message>
        <source>Scrutin public</source>
        <translation>Public ballot</translation>
    </message>
    <message>
        <source>Scrutin secret</source>
        <translation>Secret ballot</translation>
    </message>
    <message>
        <source>Vote à l’unanimité</source>
        <translation>Unanimous vote</translation>
    </message>
    <message>
        <source>Tous pour, puis les exceptions</source>
        <translation>All for, then the exceptions</translation>
    </message>
    <message>
        <source>Tous contre, puis les exceptions</source>
        <translation>All against, then the exceptions</translation>
    </message>
    <message>
        <source>Tous s’abstiennent, puis les exceptions</source>
        <translation>All abstain, then the exceptions</translation>
    </message>
    <message>
        <source>Consigner le vote</source>
        <translation>Record the vote</translation>
    </message>
    <message>
        <source>Démarrer ou arrêter la parole</source>
        <translation>Start or stop the speech</translation>
    </message>
    <message>
        <source>Aller au rapport</source>
        <translation>Go to the report</translation>
    </message>
    <message>
        <source>Aller aux pouvoirs</source>
        <translation>Go to the proxies</translation>
    </message>
    <message>
        <source>Voir l’ordre du jour</source>
        <translation>See the agenda</translation>
    </message>
    <message>
        <source>Contrôler la séance</source>
        <translation>Check the sitting</translation>
    </message>
</context>
<context>
    <name>PlenaryArrangement</name>
    <message>
        <source>Vues de la séance</source>
        <translation>Views of the sitting</translation>
    </message>
    <message>
        <source>Volets de la séance</source>
        <translation>Panes of the session</translation>
    </message>
    <message>
        <source>Quorum</source>
        <translation>Quorum</translation>
    </message>
</context>
<context>
    <name>PlenaryDeeds</name>
    <message>
        <source>Heure corrigée.</source>
        <translation>Time corrected.</translation>
    </message>
    <message>
        <source>Mouvement retiré.</source>
        <translation>Move removed.</translation>
    </message>
    <message>
        <source>Feuille reprise : {lines} lignes, {present} présents, {proxies} pouvoirs.</source>
        <translation>List taken over: {lines} lines, {present} present, {proxies} proxies.</translation>
    </message>
    <message numerus="yes">
        <source>… et %n autre(s) anomalie(s). Rien n’a été repris.</source>
        <translation>
            <numerusform>… and %n other fault. Nothing was taken over.</numerusform>
            <numerusform>… and %n other faults. Nothing was taken over.</numerusform>
        </translation>
    </message>
    <message>
        <source>Appel nominatif consigné.</source>
        <translation>Roll-call recorded.</translation>
    </message>
    <message>
        <source>Quorum vérifié et consigné.</source>
        <translation>Quorum checked and recorded.</translation>
    </message>
    <message>
        <source>Pouvoir repris.</source>
        <translation>Proxy taken back.</translation>
    </message>
    <message>
        <source>Pouvoir supprimé.</source>
        <translation>Proxy removed.</translation>
    </message>
    <message>
        <source>Vote consigné.</source>
        <translation>Vote recorded.</translation>
    </message>
    <message>
        <source>Vote corrigé ; le premier relevé reste.</source>
        <translation>Vote corrected; the first record stays.</translation>
    </message>
    <message>
        <source>Vote supprimé.</source>
        <translation>Vote removed.</translation>
    </message>
    <message>
        <source>Demande supprimée.</source>
        <translation>Request removed.</translation>
    </message>
    <message>
        <source>Ce membre prend de nouveau part au point.</source>
        <translation>This member takes part in the point again.</translation>
    </message>
    <message>
        <source>Intervention supprimée.</source>
        <translation>Speech removed.</translation>
    </message>
    <message>
        <source>Amendement supprimé.</source>
        <translation>Amendment removed.</translation>
    </message>
</context>
<context>
    <name>Plurals</name>
    <message numerus="yes">
        <source>dans %n jour(s)</source>
        <translation>
            <numerusform>in %n day</numerusform>
            <numerusform>in %n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n j de retard</source>
        <translation>
            <numerusform>%n d late</numerusform>
            <numerusform>%n d late</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n représenté(s)</source>
        <translation>
            <numerusform>%n represented</numerusform>
            <numerusform>%n represented</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n séance(s)</source>
        <translation>
            <numerusform>%n meeting</numerusform>
            <numerusform>%n meetings</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n suite(s)</source>
        <translation>
            <numerusform>%n action</numerusform>
            <numerusform>%n actions</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n décision(s)</source>
        <translation>
            <numerusform>%n decision</numerusform>
            <numerusform>%n decisions</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n dossier(s)</source>
        <translation>
            <numerusform>%n dossier</numerusform>
            <numerusform>%n dossiers</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n personne(s)</source>
        <translation>
            <numerusform>%n person</numerusform>
            <numerusform>%n persons</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n geste(s)</source>
        <translation>
            <numerusform>%n gesture</numerusform>
            <numerusform>%n gestures</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n relevé(s)</source>
        <translation>
            <numerusform>%n set of minutes</numerusform>
            <numerusform>%n sets of minutes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n appelé(s)</source>
        <translation>
            <numerusform>%n called</numerusform>
            <numerusform>%n called</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n peu(ven)t encore partir</source>
        <translation>
            <numerusform>%n may still leave</numerusform>
            <numerusform>%n may still leave</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n présent(s)</source>
        <translation>
            <numerusform>%n present</numerusform>
            <numerusform>%n present</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n membre(s) choisi(s)</source>
        <translation>
            <numerusform>%n member chosen</numerusform>
            <numerusform>%n members chosen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PointHead</name>
    <message>
        <source>Temps du point</source>
        <translation>Time of the item</translation>
    </message>
    <message>
        <source>{spent} sur {planned}</source>
        <translation>{spent} of {planned}</translation>
    </message>
    <message>
        <source>Ouvrir le dossier</source>
        <translation>Open the dossier</translation>
    </message>
    <message>
        <source>Ouvrir la pièce</source>
        <translation>Open the attachment</translation>
    </message>
</context>
<context>
    <name>PointSide</name>
    <message>
        <source>Note de contexte</source>
        <translation>Background note</translation>
    </message>
    <message>
        <source>Ce qu’il faut savoir avant d’en parler ; imprimé en tête du point dans le relevé.</source>
        <translation>What to know before talking about it; printed at the head of the item in the minutes.</translation>
    </message>
    <message>
        <source>Point interne ou à huis clos, jamais imprimé</source>
        <translation>Internal or closed point, never printed</translation>
    </message>
    <message>
        <source>Pièces</source>
        <translation>Files</translation>
    </message>
    <message>
        <source>Déposez un fichier sur le point pour le joindre.</source>
        <translation>Drop a file on the item to attach it.</translation>
    </message>
    <message>
        <source>Dossier</source>
        <translation>Dossier</translation>
    </message>
    <message>
        <source>Aucun dossier</source>
        <translation>No dossier</translation>
    </message>
    <message>
        <source>Ouvrir le dossier</source>
        <translation>Open the folder</translation>
    </message>
    <message>
        <source>Note de présentation et rapport…</source>
        <translation>Briefing note and report…</translation>
    </message>
    <message>
        <source>Aucun point choisi</source>
        <translation>No item chosen</translation>
    </message>
</context>
<context>
    <name>PointsModel</name>
    <message>
        <source>Temps passé : {time}</source>
        <translation>Time spent: {time}</translation>
    </message>
</context>
<context>
    <name>PointsView</name>
    <message>
        <source>Aller à ce point	Entrée</source>
        <translation>Go to this item	Enter</translation>
    </message>
    <message>
        <source>Point traité	Ctrl+Entrée</source>
        <translation>Item done	Ctrl+Enter</translation>
    </message>
    <message>
        <source>Reporter à la prochaine réunion	Ctrl+R</source>
        <translation>Postpone to the next meeting	Ctrl+R</translation>
    </message>
    <message>
        <source>Retirer de l’ordre du jour</source>
        <translation>Take off the agenda</translation>
    </message>
    <message>
        <source>Rouvrir ce point</source>
        <translation>Reopen this item</translation>
    </message>
    <message>
        <source>Monter	Alt+↑</source>
        <translation>Move up	Alt+↑</translation>
    </message>
    <message>
        <source>Descendre	Alt+↓</source>
        <translation>Move down	Alt+↓</translation>
    </message>
    <message>
        <source>Renommer	F2</source>
        <translation>Rename	F2</translation>
    </message>
    <message>
        <source>Supprimer	Suppr</source>
        <translation>Delete	Del</translation>
    </message>
</context>
<context>
    <name>PouringDialog</name>
    <message>
        <source>Verser un dossier dans un autre</source>
        <translation>Merge a dossier into another</translation>
    </message>
    <message>
        <source>« {source} » et « {target} » ne disent pas la même chose. Choisissez ce que garde « {target} » ; « {source} » reste consultable, clos et tel quel.</source>
        <translation>“{source}” and “{target}” do not say the same. Choose what “{target}” keeps; “{source}” can still be read, closed and as it is.</translation>
    </message>
    <message>
        <source>Verser</source>
        <translation>Merge</translation>
    </message>
    <message>
        <source>Annuler</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>Garder les deux, l’un après l’autre</source>
        <translation>Keep both, one after the other</translation>
    </message>
    <message>
        <source>Celui de « {title} »</source>
        <translation>That of “{title}”</translation>
    </message>
    <message>
        <source>Comme « {title} »</source>
        <translation>As in “{title}”</translation>
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
        <source>Aucun</source>
        <translation>None</translation>
    </message>
    <message>
        <source>Votre nom</source>
        <translation>Your name</translation>
    </message>
    <message>
        <source>Sauvegarde sur clé USB ou partage</source>
        <translation>Backup on USB stick or share</translation>
    </message>
</context>
<context>
    <name>Preparation</name>
    <message>
        <source>Retiré</source>
        <translation>Withdrawn</translation>
    </message>
    <message>
        <source>Interne, non imprimé</source>
        <translation>Internal, not printed</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>15 min</source>
        <translation>15 min</translation>
    </message>
    <message>
        <source>Intitulé du nouveau point</source>
        <translation>Title of the new item</translation>
    </message>
    <message>
        <source>N°</source>
        <translation>No.</translation>
    </message>
    <message>
        <source>Point</source>
        <translation>Item</translation>
    </message>
    <message>
        <source>Nature</source>
        <translation>Nature</translation>
    </message>
    <message>
        <source>Rapporteur</source>
        <translation>Rapporteur</translation>
    </message>
    <message>
        <source>Pilote</source>
        <translation>Lead</translation>
    </message>
    <message>
        <source>Dossier</source>
        <translation>Dossier</translation>
    </message>
    <message>
        <source>Durée</source>
        <translation>Time</translation>
    </message>
    <message>
        <source>Pièces</source>
        <translation>Files</translation>
    </message>
    <message>
        <source>manque</source>
        <translation>missing</translation>
    </message>
    <message>
        <source>sans durée</source>
        <translation>no duration</translation>
    </message>
    <message>
        <source>représenté par {name}</source>
        <translation>represented by {name}</translation>
    </message>
    <message>
        <source>viendra</source>
        <translation>will come</translation>
    </message>
    <message>
        <source>invité</source>
        <translation>guest</translation>
    </message>
    <message>
        <source>déjeune</source>
        <translation>has lunch</translation>
    </message>
    <message>
        <source>ne déjeune pas</source>
        <translation>no lunch</translation>
    </message>
    <message>
        <source>Reporté du {day}</source>
        <translation>Postponed from {day}</translation>
    </message>
    <message>
        <source>Reporté du {day} ({rank} report)</source>
        <translation>Postponed from {day} (no. {rank})</translation>
    </message>
    <message>
        <source>heure à fixer</source>
        <translation>time to be set</translation>
    </message>
    <message>
        <source>lieu à fixer</source>
        <translation>place to be set</translation>
    </message>
    <message>
        <source>suivie d’un déjeuner</source>
        <translation>followed by lunch</translation>
    </message>
    <message>
        <source>{n} o</source>
        <translation>{n} B</translation>
    </message>
    <message>
        <source>{n} ko</source>
        <translation>{n} kB</translation>
    </message>
    <message>
        <source>{n} Mo</source>
        <translation>{n} MB</translation>
    </message>
</context>
<context>
    <name>PreparationCommands</name>
    <message>
        <source>Ajouter un point</source>
        <translation>Add an item</translation>
    </message>
    <message>
        <source>Monter le point</source>
        <translation>Move the item up</translation>
    </message>
    <message>
        <source>Descendre le point</source>
        <translation>Move the item down</translation>
    </message>
    <message>
        <source>Garder le point en réserve</source>
        <translation>Keep the item in reserve</translation>
    </message>
    <message>
        <source>Supprimer le point</source>
        <translation>Delete the item</translation>
    </message>
    <message>
        <source>Joindre des fichiers…</source>
        <translation>Attach files…</translation>
    </message>
    <message>
        <source>Note de contexte du point</source>
        <translation>Background note of the item</translation>
    </message>
    <message>
        <source>Date, heure, lieu et hôte…</source>
        <translation>Date, time, place and host…</translation>
    </message>
    <message>
        <source>Convoquer…</source>
        <translation>Convene…</translation>
    </message>
    <message>
        <source>Séance précédente</source>
        <translation>Previous meeting</translation>
    </message>
    <message>
        <source>Séance suivante</source>
        <translation>Next meeting</translation>
    </message>
    <message>
        <source>Dossier de séance…</source>
        <translation>Meeting pack…</translation>
    </message>
    <message>
        <source>Modifier</source>
        <translation>Edit</translation>
    </message>
    <message>
        <source>Pièces et dossier</source>
        <translation>Files and dossier</translation>
    </message>
    <message>
        <source>Ouvrir le dossier « {title} »</source>
        <translation>Open the dossier “{title}”</translation>
    </message>
</context>
<context>
    <name>PreparationView</name>
    <message>
        <source>Ordre du jour</source>
        <translation>Agenda</translation>
    </message>
    <message>
        <source>Séance</source>
        <translation>Meeting</translation>
    </message>
    <message>
        <source>Point</source>
        <translation>Item</translation>
    </message>
    <message>
        <source>Volet</source>
        <translation>Pane</translation>
    </message>
    <message>
        <source>déplacer</source>
        <translation>move</translation>
    </message>
    <message>
        <source>modifier</source>
        <translation>edit</translation>
    </message>
    <message>
        <source>aperçu</source>
        <translation>preview</translation>
    </message>
    <message>
        <source>Point {n}</source>
        <translation>Item {n}</translation>
    </message>
</context>
<context>
    <name>Presence</name>
    <message>
        <source>représenté(e) par {name}</source>
        <translation>represented by {name}</translation>
    </message>
    <message>
        <source>excusé(e)</source>
        <translation>excused</translation>
    </message>
    <message>
        <source>parti(e) à {time}</source>
        <translation>left at {time}</translation>
    </message>
    <message>
        <source>{here} sur {all}</source>
        <translation>{here} of {all}</translation>
    </message>
    <message>
        <source>quorum ({needed}) atteint, {left} peuvent partir</source>
        <translation>quorum ({needed}) met, {left} may leave</translation>
    </message>
    <message>
        <source>quorum ({needed}) non atteint, il manque {missing}</source>
        <translation>quorum ({needed}) not met, {missing} missing</translation>
    </message>
    <message>
        <source>Union : {here} sur {all}, sans valeur juridique</source>
        <translation>Together: {here} of {all}, without legal value</translation>
    </message>
</context>
<context>
    <name>PresencePane</name>
    <message>
        <source>Trois lettres, puis Entrée</source>
        <translation>Three letters, then Enter</translation>
    </message>
    <message>
        <source>Tous présents</source>
        <translation>All present</translation>
    </message>
    <message>
        <source>Ajouter une personne</source>
        <translation>Add a person</translation>
    </message>
    <message>
        <source>Présents</source>
        <translation>Present</translation>
    </message>
    <message>
        <source>Nom de la personne</source>
        <translation>Name of the person</translation>
    </message>
    <message>
        <source>{name} est représenté(e) par</source>
        <translation>{name} is represented by</translation>
    </message>
</context>
<context>
    <name>PresenceView</name>
    <message>
        <source>Est parti(e)</source>
        <translation>Has left</translation>
    </message>
    <message>
        <source>Présent(e)</source>
        <translation>Present</translation>
    </message>
    <message>
        <source>Attendu(e)</source>
        <translation>Expected</translation>
    </message>
    <message>
        <source>Excusé(e)</source>
        <translation>Excused</translation>
    </message>
    <message>
        <source>Représenté(e) par…</source>
        <translation>Represented by…</translation>
    </message>
    <message>
        <source>N’est plus représenté(e)</source>
        <translation>No longer represented</translation>
    </message>
    <message>
        <source>Retirer de la séance	Suppr</source>
        <translation>Take out of the meeting	Del</translation>
    </message>
</context>
<context>
    <name>Preview</name>
    <message>
        <source>Enregistrer le PDF</source>
        <translation>Save the PDF</translation>
    </message>
    <message>
        <source>Documents PDF (*.pdf)</source>
        <translation>PDF documents (*.pdf)</translation>
    </message>
    <message>
        <source>PDF enregistré : {name}</source>
        <translation>PDF saved: {name}</translation>
    </message>
    <message>
        <source>Ouvrir</source>
        <translation>Open</translation>
    </message>
    <message>
        <source>Enregistrer une copie modifiable</source>
        <translation>Save an editable copy</translation>
    </message>
    <message>
        <source>Copie enregistrée : {name}</source>
        <translation>Copy saved: {name}</translation>
    </message>
</context>
<context>
    <name>PreviewPane</name>
    <message>
        <source>Page précédente</source>
        <translation>Previous page</translation>
    </message>
    <message>
        <source>Page suivante</source>
        <translation>Next page</translation>
    </message>
    <message>
        <source>Imprimer</source>
        <translation>Print</translation>
    </message>
    <message>
        <source>Imprimer… (Ctrl+Maj+P)</source>
        <translation>Print… (Ctrl+Shift+P)</translation>
    </message>
    <message>
        <source>Revenir au texte actuel</source>
        <translation>Back to the present text</translation>
    </message>
    <message>
        <source>Réduire la page</source>
        <translation>Smaller page</translation>
    </message>
    <message>
        <source>Agrandir la page</source>
        <translation>Larger page</translation>
    </message>
    <message>
        <source>Ajuster à la largeur</source>
        <translation>Fit the width</translation>
    </message>
    <message>
        <source>Aperçu du document</source>
        <translation>Preview of the document</translation>
    </message>
    <message>
        <source>Mise en page…</source>
        <translation>Laying out…</translation>
    </message>
    <message>
        <source>{page} sur {count}</source>
        <translation>{page} of {count}</translation>
    </message>
</context>
<context>
    <name>PreviewWindow</name>
    <message>
        <source>Document</source>
        <translation>Document</translation>
    </message>
    <message>
        <source>Édition</source>
        <translation>Edition</translation>
    </message>
    <message>
        <source>Pour tous</source>
        <translation>For all</translation>
    </message>
    <message>
        <source>Pour {authority}</source>
        <translation>For {authority}</translation>
    </message>
</context>
<context>
    <name>Printing</name>
    <message>
        <source>Imprimer {name}</source>
        <translation>Print {name}</translation>
    </message>
    <message>
        <source>Exemplaires</source>
        <translation>Copies</translation>
    </message>
    <message>
        <source>De la page</source>
        <translation>From page</translation>
    </message>
    <message>
        <source>À la page</source>
        <translation>To page</translation>
    </message>
    <message>
        <source>Deux pages par feuille</source>
        <translation>Two pages per sheet</translation>
    </message>
    <message>
        <source>Feuilles telles qu’elles sortiront</source>
        <translation>Sheets as they will come out</translation>
    </message>
    <message>
        <source>Imprimer…</source>
        <translation>Print…</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>Pages</translation>
    </message>
    <message>
        <source>à</source>
        <translation>to</translation>
    </message>
    <message>
        <source>Aucune imprimante n’est installée sur ce poste.</source>
        <translation>No printer is installed on this computer.</translation>
    </message>
    <message>
        <source>Enregistrer le PDF…</source>
        <translation>Save the PDF…</translation>
    </message>
    <message>
        <source>Fermer</source>
        <translation>Close</translation>
    </message>
    <message numerus="yes">
        <source>%n feuille(s)</source>
        <translation>
            <numerusform>%n sheet</numerusform>
            <numerusform>%n sheets</numerusform>
        </translation>
    </message>
    <message>
        <source>L’imprimante n’a pas accepté ce document. Vérifiez-la, ou enregistrez le PDF.</source>
        <translation>The printer did not accept this document. Check it, or save the PDF.</translation>
    </message>
</context>
<context>
    <name>ProposalsPane</name>
    <message>
        <source>Nouvelle instance</source>
        <translation>New body</translation>
    </message>
    <message>
        <source>Vacances scolaires…</source>
        <translation>School holidays…</translation>
    </message>
    <message>
        <source>Importer un fichier CSV : ZONE;PREMIER_JOUR;DERNIER_JOUR;NOM</source>
        <translation>Import a CSV file: ZONE;PREMIER_JOUR;DERNIER_JOUR;NOM</translation>
    </message>
    <message>
        <source>Jours écartés…</source>
        <translation>Days set aside…</translation>
    </message>
    <message>
        <source>Plus de dates</source>
        <translation>More dates</translation>
    </message>
    <message>
        <source>Une date choisie à la main l’emporte toujours.</source>
        <translation>A date chosen by hand always prevails.</translation>
    </message>
    <message>
        <source>Aucune instance encore : créez-en une, dites son rythme, et ses dates se proposent ici.</source>
        <translation>No body yet: create one, say its cadence, and its dates will be proposed here.</translation>
    </message>
    <message>
        <source>Vacances scolaires inconnues : les dates proposées n’en tiennent pas compte.</source>
        <translation>School holidays not known: the proposed dates do not take them into account.</translation>
    </message>
    <message>
        <source>Vacances scolaires connues jusqu’au {day} : les dates d’après n’en tiennent pas compte.</source>
        <translation>School holidays known until {day}: later dates do not take them into account.</translation>
    </message>
    <message>
        <source>Modifier {body}</source>
        <translation>Edit {body}</translation>
    </message>
    <message numerus="yes">
        <source>Planifier les %n dates</source>
        <translation>
            <numerusform>Plan the %n date</numerusform>
            <numerusform>Plan the %n dates</numerusform>
        </translation>
    </message>
    <message>
        <source>Choisir une date</source>
        <translation>Choose a date</translation>
    </message>
    <message>
        <source>{day}, planifiée</source>
        <translation>{day}, planned</translation>
    </message>
    <message>
        <source>Voir</source>
        <translation>See</translation>
    </message>
    <message>
        <source>Planifier</source>
        <translation>Plan</translation>
    </message>
    <message>
        <source>Planifier au jour libre le plus proche</source>
        <translation>Plan on the nearest clear day</translation>
    </message>
    <message>
        <source>Planifier plutôt le {day}</source>
        <translation>Plan on {day} instead</translation>
    </message>
    <message>
        <source>Garder</source>
        <translation>Keep</translation>
    </message>
    <message>
        <source>Garder le {day}</source>
        <translation>Keep {day}</translation>
    </message>
    <message>
        <source>conflit</source>
        <translation>conflict</translation>
    </message>
</context>
<context>
    <name>ProtectionDialog</name>
    <message>
        <source>Protéger le registre</source>
        <translation>Protect the register</translation>
    </message>
    <message>
        <source>Nouvelle phrase de passe</source>
        <translation>New passphrase</translation>
    </message>
    <message>
        <source>La même, une seconde fois</source>
        <translation>The same, once more</translation>
    </message>
    <message>
        <source>Se souvenir sur ce poste</source>
        <translation>Remember on this workstation</translation>
    </message>
    <message>
        <source>Code de récupération</source>
        <translation>Recovery code</translation>
    </message>
    <message>
        <source>Recopiez ici le code imprimé</source>
        <translation>Type the printed code here</translation>
    </message>
    <message>
        <source>Chiffrer le registre</source>
        <translation>Encrypt the register</translation>
    </message>
    <message>
        <source>Créer le registre chiffré</source>
        <translation>Create the encrypted register</translation>
    </message>
    <message>
        <source>1. Choisissez une phrase de passe</source>
        <translation>1. Choose a passphrase</translation>
    </message>
    <message>
        <source>Quatre mots sans rapport entre eux se retiennent mieux que des signes.</source>
        <translation>Four unrelated words are easier to remember than signs.</translation>
    </message>
    <message>
        <source>2. Imprimez le code de récupération</source>
        <translation>2. Print the recovery code</translation>
    </message>
    <message>
        <source>Lui seul ouvre le registre si la phrase se perd. Gardez la feuille sous clé.</source>
        <translation>It alone opens the register if the passphrase is lost. Keep the sheet locked away.</translation>
    </message>
    <message>
        <source>Imprimer…</source>
        <translation>Print…</translation>
    </message>
    <message>
        <source>Copier</source>
        <translation>Copy</translation>
    </message>
    <message>
        <source>3. Recopiez-le</source>
        <translation>3. Type it back</translation>
    </message>
    <message>
        <source>Renoncer</source>
        <translation>Give up</translation>
    </message>
    <message>
        <source>Changer la phrase de passe</source>
        <translation>Change the passphrase</translation>
    </message>
    <message>
        <source>Ce registre est chiffré</source>
        <translation>This register is encrypted</translation>
    </message>
    <message>
        <source>Ses sauvegardes aussi, sous la même clé.</source>
        <translation>So are its backups, under the same key.</translation>
    </message>
    <message>
        <source>Autres gestes</source>
        <translation>Other acts</translation>
    </message>
    <message>
        <source>Imprimer le code de récupération…</source>
        <translation>Print the recovery code…</translation>
    </message>
    <message>
        <source>Oublier sur ce poste</source>
        <translation>Forget on this workstation</translation>
    </message>
    <message>
        <source>Remettre en clair…</source>
        <translation>Bring back in clear…</translation>
    </message>
    <message>
        <source>Fermer</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>La phrase de passe demande au moins {n} caractères.</source>
        <translation>The passphrase needs at least {n} characters.</translation>
    </message>
    <message>
        <source>Les deux saisies ne sont pas les mêmes.</source>
        <translation>The two entries are not the same.</translation>
    </message>
    <message>
        <source>Recopiez le code de la feuille : c’est la preuve qu’elle existe.</source>
        <translation>Type the code from the sheet: it proves that the sheet exists.</translation>
    </message>
    <message>
        <source>Chiffrement du registre</source>
        <translation>Encrypting the register</translation>
    </message>
    <message>
        <source>Changement de phrase de passe</source>
        <translation>Changing the passphrase</translation>
    </message>
    <message>
        <source>Remise en clair du registre</source>
        <translation>Bringing the register back in clear</translation>
    </message>
    <message>
        <source>Ce poste demandera la phrase à la prochaine ouverture.</source>
        <translation>This workstation will ask for the passphrase next time.</translation>
    </message>
    <message>
        <source>Code de récupération du registre « {name} »

{code}

Ce code seul ouvre le registre et ses sauvegardes. Gardez cette feuille sous clé.</source>
        <translation>Recovery code of the register “{name}”

{code}

This code alone opens the register and its backups. Keep this sheet locked away.</translation>
    </message>
</context>
<context>
    <name>ProxiesPane</name>
    <message>
        <source>Mandant</source>
        <translation>Grantor</translation>
    </message>
    <message>
        <source>Mandant, absent</source>
        <translation>Grantor, absent</translation>
    </message>
    <message>
        <source>Mandataire</source>
        <translation>Holder</translation>
    </message>
    <message>
        <source>Mandataire, présent</source>
        <translation>Holder, present</translation>
    </message>
    <message>
        <source>Noter</source>
        <translation>Record</translation>
    </message>
    <message>
        <source>Noter le pouvoir</source>
        <translation>Record the proxy</translation>
    </message>
    <message>
        <source>Aucun pouvoir n’a été noté pour cette séance.</source>
        <translation>No proxy was recorded for this sitting.</translation>
    </message>
    <message>
        <source>donné à {time}</source>
        <translation>given at {time}</translation>
    </message>
    <message>
        <source>reçu avant la séance</source>
        <translation>received before the sitting</translation>
    </message>
    <message>
        <source>repris à {time}</source>
        <translation>taken back at {time}</translation>
    </message>
    <message>
        <source>tombé : le mandant est arrivé</source>
        <translation>lapsed: the grantor has arrived</translation>
    </message>
    <message>
        <source>sans effet : le mandataire n’est pas en séance</source>
        <translation>without effect: the holder is not in the sitting</translation>
    </message>
    <message>
        <source>Nommez le mandant et le mandataire.</source>
        <translation>Name the grantor and the holder.</translation>
    </message>
    <message>
        <source>Sera noté comme donné à {time}</source>
        <translation>Will be noted as given at {time}</translation>
    </message>
    <message>
        <source>Sera noté comme reçu avant la séance</source>
        <translation>Will be noted as received before the sitting</translation>
    </message>
</context>
<context>
    <name>ProxiesView</name>
    <message>
        <source>ne compte pas</source>
        <translation>does not count</translation>
    </message>
    <message>
        <source>Le mandant reprend son pouvoir</source>
        <translation>The grantor takes the proxy back</translation>
    </message>
    <message>
        <source>Supprimer, noté par erreur	Suppr</source>
        <translation>Delete, recorded by mistake	Del</translation>
    </message>
</context>
<context>
    <name>QuorumStrip</name>
    <message>
        <source>Suspendre la séance</source>
        <translation>Pause the meeting</translation>
    </message>
    <message>
        <source>Vérifier</source>
        <translation>Check</translation>
    </message>
    <message>
        <source>Consigner que le quorum est vérifié maintenant</source>
        <translation>Record that the quorum is checked now</translation>
    </message>
    <message>
        <source>Groupes</source>
        <translation>Groups</translation>
    </message>
    <message>
        <source>Montrer aussi le compte de chaque groupe</source>
        <translation>Show each group’s count too</translation>
    </message>
    <message>
        <source>Quorum</source>
        <translation>Quorum</translation>
    </message>
    <message>
        <source>à {time}</source>
        <translation>at {time}</translation>
    </message>
    <message>
        <source>Quorum non atteint : {names}. Un vote pris maintenant porterait cette réserve.</source>
        <translation>Quorum not met: {names}. A vote taken now would bear this reservation.</translation>
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
    <name>RatificationsTab</name>
    <message>
        <source>Ratifications</source>
        <translation>Ratifications</translation>
    </message>
    <message>
        <source>Les conclusions partagées d’une réunion commune d’assemblées s’attendent ici, conseil par conseil.</source>
        <translation>The shared conclusions of a joint sitting are awaited here, council by council.</translation>
    </message>
    <message>
        <source>Une conclusion partagée n’engage qu’une fois délibérée par chaque conseil.</source>
        <translation>A shared conclusion binds only once each council has deliberated.</translation>
    </message>
    <message>
        <source>Toutes les conclusions</source>
        <translation>All conclusions</translation>
    </message>
    <message>
        <source>Référence</source>
        <translation>Reference</translation>
    </message>
    <message>
        <source>sans numéro</source>
        <translation>no number</translation>
    </message>
    <message>
        <source>Conclusion</source>
        <translation>Conclusion</translation>
    </message>
    <message>
        <source>attendue</source>
        <translation>awaited</translation>
    </message>
    <message numerus="yes">
        <source>attendue depuis %n j</source>
        <translation>
            <numerusform>awaited for %n d</numerusform>
            <numerusform>awaited for %n d</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RecallPane</name>
    <message>
        <source>Suites ouvertes</source>
        <translation>Open follow-up</translation>
    </message>
    <message>
        <source>Aucune suite ouverte pour ce point.</source>
        <translation>No open follow-up for this item.</translation>
    </message>
    <message>
        <source>Suites ouvertes du dossier</source>
        <translation>Open follow-up of the dossier</translation>
    </message>
</context>
<context>
    <name>RecallView</name>
    <message numerus="yes">
        <source>%n j de retard</source>
        <translation>
            <numerusform>%n d late</numerusform>
            <numerusform>%n d late</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Recusals</name>
    <message>
        <source>Membre qui ne prend pas part</source>
        <translation>Member who does not take part</translation>
    </message>
    <message>
        <source>Membre</source>
        <translation>Member</translation>
    </message>
    <message>
        <source>Cas</source>
        <translation>Case</translation>
    </message>
    <message>
        <source>Noter</source>
        <translation>Record</translation>
    </message>
    <message>
        <source>Noter qui ne prend pas part</source>
        <translation>Record who does not take part</translation>
    </message>
    <message>
        <source>Ne prennent pas part</source>
        <translation>Do not take part</translation>
    </message>
    <message>
        <source>Ne prennent pas part à ce point</source>
        <translation>Do not take part in this point</translation>
    </message>
</context>
<context>
    <name>RejectedTable</name>
    <message>
        <source>Ligne</source>
        <translation>Line</translation>
    </message>
    <message>
        <source>Colonne</source>
        <translation>Column</translation>
    </message>
    <message>
        <source>Valeur</source>
        <translation>Value</translation>
    </message>
    <message>
        <source>Pourquoi</source>
        <translation>Why</translation>
    </message>
    <message>
        <source>Lignes refusées</source>
        <translation>Refused lines</translation>
    </message>
    <message>
        <source>Objet</source>
        <translation>Object</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Date</translation>
    </message>
    <message>
        <source>Récurrence</source>
        <translation>Recurrence</translation>
    </message>
</context>
<context>
    <name>Reminders</name>
    <message>
        <source>Brouillon sans adresse : l’Annuaire n’en a pas pour {person}. Il est dans {path}</source>
        <translation>Draft without an address: the directory has none for {person}. It is in {path}</translation>
    </message>
    <message>
        <source>Brouillon de relance ouvert dans votre messagerie. Il est dans {path}</source>
        <translation>Draft reminder opened in your mail program. It is in {path}</translation>
    </message>
    <message>
        <source>Brouillon de relance écrit : {path}</source>
        <translation>Draft reminder written: {path}</translation>
    </message>
    <message>
        <source>Ouvrir le dossier</source>
        <translation>Open the dossier</translation>
    </message>
    <message>
        <source>Aucun lecteur de PDF n’a répondu. Le document est dans {path}</source>
        <translation>No PDF reader answered. The document is in {path}</translation>
    </message>
</context>
<context>
    <name>RepairDialog</name>
    <message>
        <source>Réparer</source>
        <translation>Repair</translation>
    </message>
    <message>
        <source>Ce que la réparation a rendu</source>
        <translation>What the repair gave back</translation>
    </message>
    <message>
        <source>Réparer dans un nouveau fichier…</source>
        <translation>Repair into a new file…</translation>
    </message>
    <message>
        <source>Fermer</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>Un registre sain est écrit dans un nouveau fichier : on part de la dernière sauvegarde vérifiée, on refait chaque geste que le journal a gardé depuis et dont le sceau est intact, puis on reprend les lignes qui se lisent encore. Le fichier abîmé n’est que lu.</source>
        <translation>A sound register is written in a new file: it starts from the last proven backup, does again each gesture that the log has kept since and whose seal is intact, then takes the rows that can still be read. The damaged file is only read.</translation>
    </message>
    <message>
        <source>Réparer « {name} »</source>
        <translation>Repair “{name}”</translation>
    </message>
    <message>
        <source>{name} réparé</source>
        <translation>{name} repaired</translation>
    </message>
    <message>
        <source>Où écrire le registre réparé</source>
        <translation>Where to write the repaired register</translation>
    </message>
    <message>
        <source>Registres (*.concertation)</source>
        <translation>Registers (*.concertation)</translation>
    </message>
    <message>
        <source>Réparation en cours…</source>
        <translation>Repairing…</translation>
    </message>
    <message>
        <source>Ouvrir le registre réparé</source>
        <translation>Open the repaired register</translation>
    </message>
    <message>
        <source>{what} : {told}</source>
        <translation>{what}: {told}</translation>
    </message>
</context>
<context>
    <name>ReplyList</name>
    <message>
        <source>Participants</source>
        <translation>Participants</translation>
    </message>
    <message>
        <source>P viendra · S viendra sans déjeuner · E excusé · R représenté · X sans réponse</source>
        <translation>P will come · S will come, without lunch · E excused · R represented · X no answer</translation>
    </message>
</context>
<context>
    <name>ReportPane</name>
    <message>
        <source>Numéro du rapport</source>
        <translation>Number of the report</translation>
    </message>
    <message>
        <source>N°</source>
        <translation>No.</translation>
    </message>
    <message>
        <source>Commission</source>
        <translation>Committee</translation>
    </message>
    <message>
        <source>Rapporteur</source>
        <translation>Rapporteur</translation>
    </message>
    <message>
        <source>Aucun point n’est en cours.</source>
        <translation>No point is under way.</translation>
    </message>
    <message>
        <source>Rapport</source>
        <translation>Report</translation>
    </message>
</context>
<context>
    <name>ReportWindow</name>
    <message>
        <source>Bilan d’une année</source>
        <translation>Report of a year</translation>
    </message>
    <message>
        <source>Coopération</source>
        <translation>Cooperation</translation>
    </message>
    <message>
        <source>Année</source>
        <translation>Year</translation>
    </message>
    <message>
        <source>Passage mis à la Corbeille.</source>
        <translation>Passage put in the bin.</translation>
    </message>
    <message>
        <source>Bilan</source>
        <translation>Activity report</translation>
    </message>
    <message>
        <source>Ce qui se compte est écrit tout seul&#x202f;; ce qui se raconte s’écrit ici. «&#xa0;**mots**&#xa0;» met en gras.</source>
        <translation>What can be counted is written by itself; what is told is written here. “**words**” makes bold.</translation>
    </message>
</context>
<context>
    <name>RestoreDialog</name>
    <message>
        <source>Restaurer</source>
        <translation>Restore</translation>
    </message>
    <message>
        <source>Sauvegardes</source>
        <translation>Backups</translation>
    </message>
    <message>
        <source>La sauvegarde choisie</source>
        <translation>The chosen backup</translation>
    </message>
    <message>
        <source>Ouvrir à côté</source>
        <translation>Open beside</translation>
    </message>
    <message>
        <source>Remplacer le registre par cette copie…</source>
        <translation>Replace the register with this copy…</translation>
    </message>
    <message>
        <source>Remplacer</source>
        <translation>Replace</translation>
    </message>
    <message>
        <source>Aucune sauvegarde automatique n’accompagne ce registre, ni à côté de lui ni sur la clé USB ou le partage choisi dans les Préférences.</source>
        <translation>No automatic backup comes with this register, neither beside it nor on the USB stick or share chosen in Preferences.</translation>
    </message>
    <message>
        <source>Chercher une copie…</source>
        <translation>Look for a copy…</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Date</translation>
    </message>
    <message>
        <source>Faite</source>
        <translation>Made</translation>
    </message>
    <message>
        <source>Elle contient</source>
        <translation>It holds</translation>
    </message>
    <message>
        <source>Depuis</source>
        <translation>Since</translation>
    </message>
    <message>
        <source>Chaque copie a été relue et vérifiée quand elle a été faite. Regardez-la d’abord à côté du registre : rien n’est remplacé tant que vous ne le demandez pas.</source>
        <translation>Each copy was read again and checked when it was made. Look at it beside the register first: nothing is replaced until you ask.</translation>
    </message>
    <message>
        <source>Sauvegardes de « {name} »</source>
        <translation>Backups of “{name}”</translation>
    </message>
    <message>
        <source>Lecture des sauvegardes…</source>
        <translation>Reading the backups…</translation>
    </message>
    <message>
        <source>Réparer…</source>
        <translation>Repair…</translation>
    </message>
    <message>
        <source>Autre copie…</source>
        <translation>Another copy…</translation>
    </message>
    <message>
        <source>Fermer</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>Le registre présent est d’abord copié et la copie vérifiée : elle restera dans cette liste, sous « avant restauration ». S’il est trop abîmé pour être copié, son fichier est gardé à part, tel quel.</source>
        <translation>The present register is copied first and the copy checked: it will stay in this list, under “before restoration”. If it is too damaged to be copied, its file is kept aside as it is.</translation>
    </message>
    <message>
        <source>Remplacer le registre ?</source>
        <translation>Replace the register?</translation>
    </message>
    <message>
        <source>Renoncer</source>
        <translation>Give up</translation>
    </message>
    <message>
        <source>Copie à restaurer</source>
        <translation>Copy to restore</translation>
    </message>
    <message>
        <source>Registres (*.concertation)</source>
        <translation>Registers (*.concertation)</translation>
    </message>
    <message>
        <source>« {name} » redeviendra ce qu’il était le {moment}.</source>
        <translation>“{name}” will be again what it was on {moment}.</translation>
    </message>
</context>
<context>
    <name>RollCall</name>
    <message>
        <source>Clore l’appel</source>
        <translation>Close the roll-call</translation>
    </message>
    <message>
        <source>Qui arrive ensuite arrive après l’appel nominatif</source>
        <translation>Whoever comes next comes after the roll-call</translation>
    </message>
    <message>
        <source>Appel nominatif</source>
        <translation>Roll-call</translation>
    </message>
    <message>
        <source>Présence notée</source>
        <translation>Presence recorded</translation>
    </message>
    <message>
        <source>Plusieurs membres : ↑ ↓ ou 1 à 9, puis Entrée</source>
        <translation>Several members: ↑ ↓ or 1 to 9, then Enter</translation>
    </message>
    <message>
        <source>Pouvoir à noter</source>
        <translation>Proxy to record</translation>
    </message>
    <message>
        <source>Personne de ce nom parmi les membres</source>
        <translation>Nobody of that name among the members</translation>
    </message>
</context>
<context>
    <name>RoutingPanel</name>
    <message>
        <source>Transmettre</source>
        <translation>Pass on</translation>
    </message>
    <message>
        <source>Signer l’étape en cours et donner le dossier à la suivante</source>
        <translation>Sign the current step and hand the dossier to the next</translation>
    </message>
    <message>
        <source>Ajouter une étape</source>
        <translation>Add a step</translation>
    </message>
    <message>
        <source>Étapes de la fiche navette</source>
        <translation>Steps of the routing slip</translation>
    </message>
    <message>
        <source>Étape</source>
        <translation>Step</translation>
    </message>
    <message>
        <source>Collectivité, service</source>
        <translation>Authority, service</translation>
    </message>
    <message>
        <source>Reçu le</source>
        <translation>Received on</translation>
    </message>
    <message>
        <source>Avis</source>
        <translation>Opinion</translation>
    </message>
    <message>
        <source>Transmis le</source>
        <translation>Passed on</translation>
    </message>
    <message>
        <source>Collectivité</source>
        <translation>Authority</translation>
    </message>
    <message>
        <source>sans avis encore</source>
        <translation>no opinion yet</translation>
    </message>
    <message>
        <source>Monter</source>
        <translation>Move up</translation>
    </message>
    <message>
        <source>Descendre</source>
        <translation>Move down</translation>
    </message>
    <message>
        <source>Service</source>
        <translation>Service</translation>
    </message>
    <message>
        <source>Observations</source>
        <translation>Remarks</translation>
    </message>
    <message>
        <source>Visa</source>
        <translation>Visa</translation>
    </message>
    <message>
        <source>nom de qui a signé</source>
        <translation>name of who signed</translation>
    </message>
    <message numerus="yes">
        <source>Le dossier est chez %1 depuis %n jour(s).</source>
        <translation>
            <numerusform>The dossier has been with %1 for %n day.</numerusform>
            <numerusform>The dossier has been with %1 for %n days.</numerusform>
        </translation>
    </message>
    <message>
        <source>Aucune étape encore : ajoutez par qui le dossier doit passer.</source>
        <translation>No step yet: add through whom the dossier must go.</translation>
    </message>
    <message>
        <source>Le dossier n’est chez personne.</source>
        <translation>The dossier is with nobody.</translation>
    </message>
    <message>
        <source>Étape ajoutée.</source>
        <translation>Step added.</translation>
    </message>
    <message>
        <source>Nouvelle étape</source>
        <translation>New step</translation>
    </message>
    <message>
        <source>« {step} » transmise.</source>
        <translation>“{step}” passed on.</translation>
    </message>
    <message>
        <source>Étape mise à la Corbeille.</source>
        <translation>Step put in the bin.</translation>
    </message>
</context>
<context>
    <name>Running</name>
    <message>
        <source>Avancement</source>
        <translation>Progress</translation>
    </message>
    <message>
        <source>Annuler</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>Abandon…</source>
        <translation>Abandoning…</translation>
    </message>
</context>
<context>
    <name>SampleTable</name>
    <message>
        <source>Premières lignes du fichier</source>
        <translation>First lines of the file</translation>
    </message>
</context>
<context>
    <name>SeatsPage</name>
    <message>
        <source>Présents</source>
        <translation>Present</translation>
    </message>
    <message>
        <source>Partis</source>
        <translation>Left</translation>
    </message>
    <message>
        <source>Pouvoir…</source>
        <translation>Proxy…</translation>
    </message>
    <message>
        <source>Pour</source>
        <translation>For</translation>
    </message>
    <message>
        <source>Contre</source>
        <translation>Against</translation>
    </message>
    <message>
        <source>Abstention</source>
        <translation>Abstention</translation>
    </message>
    <message>
        <source>Abst.</source>
        <translation>Abst.</translation>
    </message>
    <message>
        <source>Ne vote pas</source>
        <translation>Does not vote</translation>
    </message>
    <message>
        <source>Un clic note</source>
        <translation>A click records</translation>
    </message>
    <message>
        <source>+ pour  − contre  / abst.</source>
        <translation>+ for  − against  / abst.</translation>
    </message>
    <message>
        <source>Exceptions, par nom</source>
        <translation>Exceptions, by name</translation>
    </message>
    <message>
        <source>Vote noté</source>
        <translation>Vote recorded</translation>
    </message>
    <message>
        <source>Trois lettres, Entrée</source>
        <translation>Three letters, Enter</translation>
    </message>
    <message>
        <source>Appel nominatif</source>
        <translation>Roll-call</translation>
    </message>
    <message>
        <source>Présence notée</source>
        <translation>Presence recorded</translation>
    </message>
    <message>
        <source>Entourez des sièges, ou cliquez un groupe</source>
        <translation>Circle seats, or click a group</translation>
    </message>
</context>
<context>
    <name>SentencesPane</name>
    <message>
        <source>Phrases du procès-verbal</source>
        <translation>Sentences of the minutes</translation>
    </message>
    <message>
        <source>Phrase choisie</source>
        <translation>Sentence chosen</translation>
    </message>
    <message>
        <source>Reprendre la phrase d’origine</source>
        <translation>Take the original sentence again</translation>
    </message>
    <message>
        <source>Elle reste juste</source>
        <translation>It stays right</translation>
    </message>
    <message>
        <source>Enregistrer</source>
        <translation>Save</translation>
    </message>
    <message>
        <source>Choisissez une phrase : celle que vous ne touchez pas suit le compte de la séance.</source>
        <translation>Choose a sentence: those you do not touch follow the record.</translation>
    </message>
    <message>
        <source>Ce que disait cette phrase a été retiré du compte de la séance : elle n’est plus imprimée.</source>
        <translation>What this sentence told was taken out of the record: it is no longer printed.</translation>
    </message>
    <message>
        <source>Les faits ont changé. Le compte de la séance dit maintenant : « {text} »</source>
        <translation>The facts have changed. The record now says: “{text}”</translation>
    </message>
    <message>
        <source>Reformulée. Phrase d’origine : « {text} »</source>
        <translation>Reworded. Original sentence: “{text}”</translation>
    </message>
    <message>
        <source>Écrite d’après le compte de la séance : elle en suit les corrections.</source>
        <translation>Written from the record: it follows its corrections.</translation>
    </message>
    <message>
        <source>Phrase reformulée</source>
        <translation>Sentence reworded</translation>
    </message>
    <message>
        <source>Phrase d’origine reprise</source>
        <translation>Original sentence taken again</translation>
    </message>
    <message>
        <source>à revoir</source>
        <translation>to look at</translation>
    </message>
    <message>
        <source>reformulée</source>
        <translation>reworded</translation>
    </message>
    <message>
        <source>Retirée du compte de la séance</source>
        <translation>Taken out of the record</translation>
    </message>
    <message>
        <source>Ouverture</source>
        <translation>Opening</translation>
    </message>
    <message>
        <source>Appel nominatif</source>
        <translation>Roll-call</translation>
    </message>
    <message>
        <source>Quorum</source>
        <translation>Quorum</translation>
    </message>
    <message>
        <source>Clôture</source>
        <translation>Closing</translation>
    </message>
    <message>
        <source>Présence</source>
        <translation>Presence</translation>
    </message>
</context>
<context>
    <name>SessionDeeds</name>
    <message>
        <source>Séance levée.</source>
        <translation>Meeting closed.</translation>
    </message>
    <message>
        <source>Point {number} reporté à la prochaine réunion.</source>
        <translation>Item {number} postponed to the next meeting.</translation>
    </message>
    <message>
        <source>Point {number} retiré.</source>
        <translation>Item {number} withdrawn.</translation>
    </message>
    <message>
        <source>Point supprimé.</source>
        <translation>Item deleted.</translation>
    </message>
    <message>
        <source>Ligne supprimée.</source>
        <translation>Line deleted.</translation>
    </message>
    <message>
        <source>Présence corrigée.</source>
        <translation>Attendance corrected.</translation>
    </message>
    <message>
        <source>Personne retirée de la séance.</source>
        <translation>Person taken out of the meeting.</translation>
    </message>
    <message>
        <source>{name} ajouté(e) à l’annuaire.</source>
        <translation>{name} added to the directory.</translation>
    </message>
</context>
<context>
    <name>SessionHead</name>
    <message>
        <source>Temps écoulé</source>
        <translation>Time elapsed</translation>
    </message>
    <message>
        <source>Projeter  F11</source>
        <translation>Project  F11</translation>
    </message>
    <message>
        <source>Projeter (F11)</source>
        <translation>Project (F11)</translation>
    </message>
    <message>
        <source>Lever la séance</source>
        <translation>Close the meeting</translation>
    </message>
    <message>
        <source>Suspendre la séance</source>
        <translation>Pause the meeting</translation>
    </message>
    <message>
        <source>Autres commandes de la séance</source>
        <translation>Other commands of the meeting</translation>
    </message>
    <message>
        <source>Suspendue</source>
        <translation>Paused</translation>
    </message>
    <message>
        <source>En séance</source>
        <translation>In session</translation>
    </message>
    <message>
        <source>Reprendre</source>
        <translation>Resume</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Pause</translation>
    </message>
    <message>
        <source>Reprendre la séance</source>
        <translation>Resume the meeting</translation>
    </message>
    <message>
        <source>{spent} sur {slot}</source>
        <translation>{spent} of {slot}</translation>
    </message>
    <message>
        <source>déjeuner passé de {time}</source>
        <translation>lunch {time} ago</translation>
    </message>
    <message>
        <source>déjeuner dans {time}</source>
        <translation>lunch in {time}</translation>
    </message>
    <message>
        <source>fin prévue dépassée de {time}</source>
        <translation>planned end passed by {time}</translation>
    </message>
    <message>
        <source>fin prévue dans {time}</source>
        <translation>planned end in {time}</translation>
    </message>
</context>
<context>
    <name>SessionView</name>
    <message>
        <source>Entrée</source>
        <translation>Enter</translation>
    </message>
    <message>
        <source>valider</source>
        <translation>confirm</translation>
    </message>
    <message>
        <source>Tab</source>
        <translation>Tab</translation>
    </message>
    <message>
        <source>compléter</source>
        <translation>complete</translation>
    </message>
    <message>
        <source>décision</source>
        <translation>decision</translation>
    </message>
    <message>
        <source>action</source>
        <translation>action</translation>
    </message>
    <message>
        <source>Ctrl+Entrée</source>
        <translation>Ctrl+Enter</translation>
    </message>
    <message>
        <source>point suivant</source>
        <translation>next item</translation>
    </message>
</context>
<context>
    <name>SettingBar</name>
    <message>
        <source>Date de la séance</source>
        <translation>Day of the meeting</translation>
    </message>
    <message>
        <source>Déplacer la séance</source>
        <translation>Move the meeting</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Date</translation>
    </message>
    <message>
        <source>De</source>
        <translation>From</translation>
    </message>
    <message>
        <source>À</source>
        <translation>To</translation>
    </message>
    <message>
        <source>Lieu</source>
        <translation>Place</translation>
    </message>
    <message>
        <source>Hôte</source>
        <translation>Host</translation>
    </message>
    <message>
        <source>Accès</source>
        <translation>Access</translation>
    </message>
    <message>
        <source>Séance : {field}</source>
        <translation>Meeting: {field}</translation>
    </message>
    <message>
        <source>Fermer (Échap)</source>
        <translation>Close (Esc)</translation>
    </message>
    <message>
        <source>à fixer</source>
        <translation>to be set</translation>
    </message>
    <message>
        <source>imprimé sur la convocation</source>
        <translation>printed on the convocation</translation>
    </message>
    <message>
        <source>Reporter à cette date</source>
        <translation>Postpone to this date</translation>
    </message>
    <message>
        <source>La convocation est partie : la séance reportée garde sa trace, une autre la remplace.</source>
        <translation>The convocation has left: the meeting postponed keeps its trace, another one replaces it.</translation>
    </message>
    <message>
        <source>Heure non comprise : écrivez-la comme 10 h 30.</source>
        <translation>Time not understood: write it as 10:30.</translation>
    </message>
</context>
<context>
    <name>Sheet</name>
    <message>
        <source>Dossier de passation, {name}</source>
        <translation>Handover pack, {name}</translation>
    </message>
    <message>
        <source>Rôle</source>
        <translation>Role</translation>
    </message>
    <message>
        <source>Siège mis à la Corbeille.</source>
        <translation>Seat moved to the bin.</translation>
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
    <name>Side</name>
    <message>
        <source>Dates et séance choisie</source>
        <translation>Dates and chosen meeting</translation>
    </message>
</context>
<context>
    <name>SimulatorPage</name>
    <message>
        <source>Intitulé de l’avenant</source>
        <translation>Title of the amendment</translation>
    </message>
    <message>
        <source>Motif</source>
        <translation>Reason</translation>
    </message>
    <message>
        <source>Enregistrer l’avenant</source>
        <translation>Save the amendment</translation>
    </message>
    <message>
        <source>Tous les avenants</source>
        <translation>All amendments</translation>
    </message>
    <message>
        <source>Intitulé</source>
        <translation>Title</translation>
    </message>
    <message>
        <source>Ajouter un mouvement</source>
        <translation>Add a move</translation>
    </message>
    <message>
        <source>Simuler un avenant</source>
        <translation>Simulate an amendment</translation>
    </message>
    <message>
        <source>Mouvements</source>
        <translation>Moves</translation>
    </message>
    <message>
        <source>Avant, après, écart</source>
        <translation>Before, after, difference</translation>
    </message>
    <message>
        <source>Axe {number}, {name} ({held})</source>
        <translation>Axis {number}, {name} ({held})</translation>
    </message>
    <message>
        <source>hors du contrat</source>
        <translation>outside the contract</translation>
    </message>
</context>
<context>
    <name>Size</name>
    <message>
        <source>{size} Ko</source>
        <translation>{size} kB</translation>
    </message>
    <message>
        <source>{size} Mo</source>
        <translation>{size} MB</translation>
    </message>
</context>
<context>
    <name>SmallTable</name>
    <message>
        <source>Supprimer</source>
        <translation>Delete</translation>
    </message>
</context>
<context>
    <name>SortedTable</name>
    <message>
        <source>Cliquez pour trier ; clic droit pour choisir les colonnes</source>
        <translation>Click to sort; right-click to choose the columns</translation>
    </message>
</context>
<context>
    <name>Speeches</name>
    <message>
        <source>Groupe ou orateur</source>
        <translation>Group or speaker</translation>
    </message>
    <message>
        <source>Donné (min)</source>
        <translation>Given (min)</translation>
    </message>
    <message>
        <source>Utilisé</source>
        <translation>Used</translation>
    </message>
    <message>
        <source>Temps dépassé</source>
        <translation>Time exceeded</translation>
    </message>
    <message>
        <source>Interventions</source>
        <translation>Speeches</translation>
    </message>
    <message>
        <source>Démarrer ou arrêter	Espace</source>
        <translation>Start or stop	Space</translation>
    </message>
    <message>
        <source>Autre orateur</source>
        <translation>Another speaker</translation>
    </message>
    <message>
        <source>Autre orateur : nom</source>
        <translation>Another speaker: name</translation>
    </message>
    <message>
        <source>Paroles</source>
        <translation>Speeches</translation>
    </message>
    <message>
        <source>Espace : démarrer, arrêter</source>
        <translation>Space: start, stop</translation>
    </message>
</context>
<context>
    <name>StageActions</name>
    <message>
        <source>Point traité, suivant</source>
        <translation>Item done, next</translation>
    </message>
    <message>
        <source>Reporter le point à la prochaine réunion</source>
        <translation>Postpone the item to the next meeting</translation>
    </message>
    <message>
        <source>Ouvrir la séance</source>
        <translation>Open the meeting</translation>
    </message>
    <message>
        <source>Point suivant</source>
        <translation>Next item</translation>
    </message>
    <message>
        <source>Point précédent</source>
        <translation>Previous item</translation>
    </message>
    <message>
        <source>Ajouter un point imprévu</source>
        <translation>Add an unforeseen item</translation>
    </message>
    <message>
        <source>La ligne est une décision</source>
        <translation>The line is a decision</translation>
    </message>
    <message>
        <source>La ligne est une action</source>
        <translation>The line is an action</translation>
    </message>
    <message>
        <source>La ligne est un vote</source>
        <translation>The line is a vote</translation>
    </message>
    <message>
        <source>La ligne est un point en suspens</source>
        <translation>The line is an open question</translation>
    </message>
    <message>
        <source>La ligne note une présence</source>
        <translation>The line notes a presence</translation>
    </message>
    <message>
        <source>Aller à la ligne de saisie</source>
        <translation>Go to the capture line</translation>
    </message>
    <message>
        <source>Insérer l’heure</source>
        <translation>Insert the time</translation>
    </message>
    <message>
        <source>Garder la ligne pour soi</source>
        <translation>Keep the line to yourself</translation>
    </message>
    <message>
        <source>Noter tout le monde présent</source>
        <translation>Note everybody present</translation>
    </message>
    <message>
        <source>Ajouter une personne à la séance</source>
        <translation>Add a person to the meeting</translation>
    </message>
    <message>
        <source>Suspendre ou reprendre la séance</source>
        <translation>Pause or resume the meeting</translation>
    </message>
    <message>
        <source>Projeter</source>
        <translation>Project</translation>
    </message>
    <message>
        <source>Lever la séance</source>
        <translation>Close the meeting</translation>
    </message>
    <message>
        <source>Rouvrir la séance</source>
        <translation>Reopen the meeting</translation>
    </message>
    <message>
        <source>Revenir à la préparation</source>
        <translation>Back to the preparation</translation>
    </message>
    <message>
        <source>Reprendre une feuille d’émargement…</source>
        <translation>Take over an attendance list…</translation>
    </message>
    <message>
        <source>Suivre les délibérations des conseils</source>
        <translation>Follow the councils’ deliberations</translation>
    </message>
    <message>
        <source>Rendre compte</source>
        <translation>Report</translation>
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
    <message>
        <source>Annulé : {gesture}</source>
        <translation>Undone: {gesture}</translation>
    </message>
    <message>
        <source>Rétabli : {gesture}</source>
        <translation>Redone: {gesture}</translation>
    </message>
    <message numerus="yes">
        <source>%n suite(s) en retard</source>
        <translation>
            <numerusform>%n follow-up late</numerusform>
            <numerusform>%n follow-ups late</numerusform>
        </translation>
    </message>
    <message>
        <source>Sauvegarde en cours…</source>
        <translation>Backing up…</translation>
    </message>
    <message>
        <source>Lecture des pièces jointes…</source>
        <translation>Reading attached documents…</translation>
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
        <source>{told}, à refaire</source>
        <translation>{told}, to be made again</translation>
    </message>
    <message>
        <source>Exemple</source>
        <translation>Example</translation>
    </message>
</context>
<context>
    <name>StepsCard</name>
    <message>
        <source>Premiers pas : de quoi tenir une première réunion</source>
        <translation>First steps: what a first meeting needs</translation>
    </message>
    <message>
        <source>Une coopération</source>
        <translation>A cooperation</translation>
    </message>
    <message>
        <source>Des collectivités</source>
        <translation>Authorities</translation>
    </message>
    <message>
        <source>Une instance</source>
        <translation>A body</translation>
    </message>
    <message>
        <source>Des personnes</source>
        <translation>Persons</translation>
    </message>
    <message>
        <source>Des sièges</source>
        <translation>Seats</translation>
    </message>
    <message>
        <source>Une réunion</source>
        <translation>A meeting</translation>
    </message>
    <message>
        <source>fait</source>
        <translation>done</translation>
    </message>
    <message>
        <source>à faire</source>
        <translation>to do</translation>
    </message>
</context>
<context>
    <name>Stream</name>
    <message>
        <source>Rien n’est encore noté sous ce point. Écrivez ci-dessous.</source>
        <translation>Nothing is noted under this item yet. Write below.</translation>
    </message>
    <message>
        <source>Choisissez un point dans l’ordre du jour : Entrée, ou un clic.</source>
        <translation>Choose an item of the agenda: Enter, or a click.</translation>
    </message>
    <message>
        <source>Rien n’a été noté pendant cette séance.</source>
        <translation>Nothing was noted during this meeting.</translation>
    </message>
    <message>
        <source>{points}, {planned} prévues pour un créneau de {slot}.</source>
        <translation>{points}, {planned} planned for a slot of {slot}.</translation>
    </message>
    <message numerus="yes">
        <source>%n point(s) à l’ordre du jour</source>
        <translation>
            <numerusform>%n item on the agenda</numerusform>
            <numerusform>%n items on the agenda</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>StructurePage</name>
    <message>
        <source>Les montants tels qu’ils sont imprimés au contrat, par axe et par financeur. Un avenant adopté s’y ajoute sans les effacer.</source>
        <translation>The amounts as printed in the contract, by axis and financer. An adopted amendment adds to them without erasing them.</translation>
    </message>
    <message>
        <source>Retour au tableau</source>
        <translation>Back to the table</translation>
    </message>
    <message>
        <source>Contrat</source>
        <translation>Contract</translation>
    </message>
    <message>
        <source>Financeurs</source>
        <translation>Financers</translation>
    </message>
    <message>
        <source>Axes et actions</source>
        <translation>Axes and actions</translation>
    </message>
    <message>
        <source>Prévu, version initiale</source>
        <translation>Planned, initial version</translation>
    </message>
    <message>
        <source>Clés de répartition</source>
        <translation>Funding keys</translation>
    </message>
    <message>
        <source>Indicateurs du contrat</source>
        <translation>Indicators of the contract</translation>
    </message>
    <message>
        <source>Supprimer le contrat</source>
        <translation>Delete the contract</translation>
    </message>
    <message>
        <source>Nom</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Code</translation>
    </message>
    <message>
        <source>Du</source>
        <translation>From</translation>
    </message>
    <message>
        <source>Au</source>
        <translation>To</translation>
    </message>
    <message>
        <source>Part minimale du maître d’ouvrage</source>
        <translation>Minimum share of the project owner</translation>
    </message>
    <message>
        <source>Montants prévus par axe et par financeur</source>
        <translation>Amounts planned by axis and financer</translation>
    </message>
    <message>
        <source>Imprimé</source>
        <translation>Printed</translation>
    </message>
    <message>
        <source>N°</source>
        <translation>No.</translation>
    </message>
    <message>
        <source>Axe, en euros</source>
        <translation>Axis, in euros</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>Total</translation>
    </message>
    <message>
        <source>Mis à la Corbeille.</source>
        <translation>Put in the bin.</translation>
    </message>
    <message>
        <source>Financeur retiré du contrat.</source>
        <translation>Financer removed from the contract.</translation>
    </message>
    <message numerus="yes">
        <source>%n texte(s) n’est pas un montant sûr : {first}. Rien n’a été écrit.</source>
        <translation>
            <numerusform>%n text is no certain amount: {first}. Nothing was written.</numerusform>
            <numerusform>%n texts are no certain amounts: {first}. Nothing was written.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Summary</name>
    <message>
        <source>cette semaine</source>
        <translation>this week</translation>
    </message>
    <message>
        <source>Aucune séance cette semaine</source>
        <translation>No meeting this week</translation>
    </message>
    <message>
        <source>en retard</source>
        <translation>late</translation>
    </message>
    <message>
        <source>rien en retard</source>
        <translation>nothing late</translation>
    </message>
    <message>
        <source>à valider</source>
        <translation>to approve</translation>
    </message>
</context>
<context>
    <name>TablePage</name>
    <message>
        <source>Axes, actions et opérations du contrat</source>
        <translation>Axes, actions and operations of the contract</translation>
    </message>
    <message>
        <source>{stage} par financeur</source>
        <translation>{stage} by financer</translation>
    </message>
    <message>
        <source>Étape montrée par financeur</source>
        <translation>Stage shown by financer</translation>
    </message>
    <message>
        <source>Par financeur</source>
        <translation>By financer</translation>
    </message>
    <message>
        <source>Réalisé</source>
        <translation>Achieved</translation>
    </message>
    <message>
        <source>Colonnes</source>
        <translation>Columns</translation>
    </message>
    <message>
        <source>Voir l’opération</source>
        <translation>See the operation</translation>
    </message>
    <message>
        <source>Voir les opérations derrière ce chiffre</source>
        <translation>See the operations behind this figure</translation>
    </message>
    <message>
        <source>Copier le tableau</source>
        <translation>Copy the table</translation>
    </message>
</context>
<context>
    <name>TakingBack</name>
    <message>
        <source>Annuler ce geste</source>
        <translation>Take this act back</translation>
    </message>
    <message>
        <source>Voir ce geste</source>
        <translation>See this act</translation>
    </message>
    <message>
        <source>Voir l’état d’alors</source>
        <translation>See it as it was then</translation>
    </message>
    <message>
        <source>Geste passé annulé.</source>
        <translation>Past act taken back.</translation>
    </message>
    <message>
        <source>Rien de ce qui a été fait depuis ne s’appuie sur ce geste.</source>
        <translation>Nothing done since rests on this act.</translation>
    </message>
    <message>
        <source>Ce que ce geste a changé ne se montre pas à part.</source>
        <translation>What this act changed is not shown on its own.</translation>
    </message>
</context>
<context>
    <name>Templates</name>
    <message>
        <source>Modèles de documents – {body}</source>
        <translation>Document templates – {body}</translation>
    </message>
    <message>
        <source>Reprendre un en-tête ODT ou DOCX…</source>
        <translation>Take over an ODT or DOCX letterhead…</translation>
    </message>
    <message>
        <source>Son texte seul</source>
        <translation>Its text alone</translation>
    </message>
    <message>
        <source>Choisir…</source>
        <translation>Choose…</translation>
    </message>
    <message>
        <source>Laissé vide, un bloc est rédigé par le programme.</source>
        <translation>Left empty, a block is written by the program.</translation>
    </message>
    <message>
        <source>Document montré</source>
        <translation>Document shown</translation>
    </message>
    <message>
        <source>Planifiez une séance pour en voir les documents.</source>
        <translation>Plan a meeting to see its documents.</translation>
    </message>
    <message>
        <source>Couleur du filet</source>
        <translation>Colour of the rule</translation>
    </message>
    <message>
        <source>Documents ODT ou DOCX (*.odt *.ott *.docx *.dotx)</source>
        <translation>ODT or DOCX documents (*.odt *.ott *.docx *.dotx)</translation>
    </message>
    <message>
        <source>En-tête à reprendre</source>
        <translation>Letterhead to take over</translation>
    </message>
</context>
<context>
    <name>ThreadFilter</name>
    <message>
        <source>Tout</source>
        <translation>All</translation>
    </message>
    <message>
        <source>Décisions</source>
        <translation>Decisions</translation>
    </message>
    <message>
        <source>Actions</source>
        <translation>Actions</translation>
    </message>
    <message>
        <source>Points</source>
        <translation>Items</translation>
    </message>
    <message>
        <source>Commentaires</source>
        <translation>Comments</translation>
    </message>
    <message>
        <source>Délibérations</source>
        <translation>Deliberations</translation>
    </message>
    <message>
        <source>Visas</source>
        <translation>Visas</translation>
    </message>
    <message>
        <source>Argent</source>
        <translation>Money</translation>
    </message>
    <message>
        <source>Pièces</source>
        <translation>Attachments</translation>
    </message>
    <message>
        <source>Tri</source>
        <translation>Triage</translation>
    </message>
    <message>
        <source>Montrer</source>
        <translation>Show</translation>
    </message>
    <message>
        <source>Instance</source>
        <translation>Body</translation>
    </message>
    <message>
        <source>Collectivité</source>
        <translation>Authority</translation>
    </message>
    <message>
        <source>Depuis</source>
        <translation>Since</translation>
    </message>
    <message>
        <source>Jusqu’à</source>
        <translation>Until</translation>
    </message>
    <message>
        <source>Tout montrer</source>
        <translation>Show all</translation>
    </message>
    <message>
        <source>Toutes les instances</source>
        <translation>All bodies</translation>
    </message>
    <message>
        <source>Toutes les collectivités</source>
        <translation>All authorities</translation>
    </message>
    <message>
        <source>Dès le début</source>
        <translation>From the start</translation>
    </message>
    <message>
        <source>Depuis {year}</source>
        <translation>Since {year}</translation>
    </message>
    <message>
        <source>Jusqu’à ce jour</source>
        <translation>Until today</translation>
    </message>
    <message>
        <source>Jusqu’à {year}</source>
        <translation>Until {year}</translation>
    </message>
</context>
<context>
    <name>TimeField</name>
    <message>
        <source>par exemple : 10 h 30</source>
        <translation>for instance: 10 h 30</translation>
    </message>
    <message>
        <source>Heure non comprise : écrivez-la comme 10 h 30.</source>
        <translation>Time not understood: write it like 10 h 30.</translation>
    </message>
</context>
<context>
    <name>TimeStrip</name>
    <message>
        <source>Ajouter un point (Ctrl+N)</source>
        <translation>Add an item (Ctrl+N)</translation>
    </message>
    <message>
        <source>prévues pour {slot}</source>
        <translation>planned for {slot}</translation>
    </message>
    <message numerus="yes">
        <source>%n point(s) sans durée</source>
        <translation>
            <numerusform>%n item without a duration</numerusform>
            <numerusform>%n items without a duration</numerusform>
        </translation>
    </message>
    <message>
        <source>Déjeuner</source>
        <translation>Lunch</translation>
    </message>
    <message>
        <source>dépasse de {time} sur le déjeuner</source>
        <translation>runs {time} into lunch</translation>
    </message>
    <message>
        <source>dépasse de {time}</source>
        <translation>runs {time} over</translation>
    </message>
    <message>
        <source>reste {time}</source>
        <translation>{time} left</translation>
    </message>
    <message>
        <source>le temps est juste</source>
        <translation>just enough time</translation>
    </message>
</context>
<context>
    <name>Timeline</name>
    <message>
        <source>Tri : {answer}</source>
        <translation>Triage: {answer}</translation>
    </message>
    <message>
        <source>Délibération : {authority}</source>
        <translation>Deliberation: {authority}</translation>
    </message>
    <message>
        <source>au plus tard le {day}</source>
        <translation>on {day} at the latest</translation>
    </message>
    <message>
        <source>opération {number}</source>
        <translation>operation {number}</translation>
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
    <name>ToldBack</name>
    <message>
        <source>Réessayer</source>
        <translation>Try again</translation>
    </message>
    <message numerus="yes">
        <source>%n présent(s) ou représenté(s)</source>
        <translation>
            <numerusform>%n present or represented</numerusform>
            <numerusform>%n present or represented</numerusform>
        </translation>
    </message>
    <message>
        <source>{votes} voix pour {voters} : vérifiez le compte.</source>
        <translation>{votes} votes for {voters}: check the count.</translation>
    </message>
    <message>
        <source>Vous corrigez la ligne de {time} : Entrée pour valider, Échap pour abandonner.</source>
        <translation>You are correcting the line of {time}: Enter to confirm, Esc to give up.</translation>
    </message>
    <message>
        <source>{name} n’était pas attendu(e) : la ligne l’ajoute aux participants.</source>
        <translation>{name} was not expected: the line adds them to the participants.</translation>
    </message>
    <message>
        <source>Échap rend un élément au texte. La ligne brute est toujours conservée.</source>
        <translation>Esc turns a part back into text. The raw line is always kept.</translation>
    </message>
    <message>
        <source>@ une personne, # un dossier, une date en toutes lettres ; ↑ reprend la dernière ligne.</source>
        <translation>@ a person, # a dossier, a date in words; ↑ takes up the last line.</translation>
    </message>
</context>
<context>
    <name>Track</name>
    <message>
        <source>Brouillon</source>
        <translation>Draft</translation>
    </message>
    <message>
        <source>À valider</source>
        <translation>To approve</translation>
    </message>
    <message>
        <source>Diffusé</source>
        <translation>Issued</translation>
    </message>
    <message>
        <source>Approuvé</source>
        <translation>Approved</translation>
    </message>
    <message>
        <source>Réputé approuvé le {day}</source>
        <translation>Deemed approved on {day}</translation>
    </message>
    <message>
        <source>Approuvé, archivé</source>
        <translation>Approved, archived</translation>
    </message>
    <message>
        <source>État du relevé : {step}</source>
        <translation>State of the minutes: {step}</translation>
    </message>
</context>
<context>
    <name>Trash</name>
    <message>
        <source>Filtrer la Corbeille</source>
        <translation>Filter the bin</translation>
    </message>
    <message>
        <source>Filtrer</source>
        <translation>Filter</translation>
    </message>
    <message>
        <source>Sorte</source>
        <translation>Kind</translation>
    </message>
    <message>
        <source>Toutes les sortes</source>
        <translation>All kinds</translation>
    </message>
    <message>
        <source>Objet</source>
        <translation>Object</translation>
    </message>
    <message>
        <source>Supprimé le</source>
        <translation>Deleted on</translation>
    </message>
    <message>
        <source>Par</source>
        <translation>By</translation>
    </message>
    <message>
        <source>Corbeille</source>
        <translation>Bin</translation>
    </message>
    <message>
        <source>Restaurer</source>
        <translation>Restore</translation>
    </message>
    <message>
        <source>Entrée</source>
        <translation>Enter</translation>
    </message>
    <message>
        <source>Rien n’est effacé : ce qui est ici peut revenir à sa place, avec son histoire.</source>
        <translation>Nothing is erased: what is here can come back to its place, with its history.</translation>
    </message>
    <message>
        <source>Restaurer la sélection</source>
        <translation>Restore the selection</translation>
    </message>
    <message>
        <source>« {title} » est revenu à sa place.</source>
        <translation>“{title}” is back in its place.</translation>
    </message>
    <message>
        <source>restaurer</source>
        <translation>restore</translation>
    </message>
    <message>
        <source>Rien dans la Corbeille ne répond à ce filtre.</source>
        <translation>Nothing in the bin matches this filter.</translation>
    </message>
    <message>
        <source>La Corbeille est vide.</source>
        <translation>The bin is empty.</translation>
    </message>
    <message>
        <source>Copier</source>
        <translation>Copy</translation>
    </message>
</context>
<context>
    <name>TriageCard</name>
    <message>
        <source>Une seule collectivité</source>
        <translation>One authority alone</translation>
    </message>
    <message>
        <source>Sans objet</source>
        <translation>Not relevant</translation>
    </message>
    <message>
        <source>À trier</source>
        <translation>To be triaged</translation>
    </message>
    <message>
        <source>Tri du dossier</source>
        <translation>Triage of the dossier</translation>
    </message>
    <message>
        <source>Motif</source>
        <translation>Reason</translation>
    </message>
    <message>
        <source>pourquoi, en quelques mots</source>
        <translation>why, in a few words</translation>
    </message>
    <message>
        <source>Instruit par</source>
        <translation>Instructed by</translation>
    </message>
    <message>
        <source>collectivité qui instruit</source>
        <translation>authority that instructs</translation>
    </message>
    <message>
        <source>Dites laquelle : elle instruira seule ce dossier.</source>
        <translation>Say which one: it will instruct this dossier alone.</translation>
    </message>
    <message>
        <source>commun</source>
        <translation>common</translation>
    </message>
    <message>
        <source>À voir en {name} ?</source>
        <translation>To be seen in {name}?</translation>
    </message>
    <message>
        <source>Oui, en {name}</source>
        <translation>Yes, in {name}</translation>
    </message>
    <message>
        <source>Trié le {day} par {author}.</source>
        <translation>Triaged on {day} by {author}.</translation>
    </message>
    <message>
        <source>une personne non nommée</source>
        <translation>an unnamed person</translation>
    </message>
</context>
<context>
    <name>TypeBar</name>
    <message>
        <source>Type de la ligne</source>
        <translation>Type of the line</translation>
    </message>
    <message>
        <source>Garder cette ligne pour soi</source>
        <translation>Keep this line to yourself</translation>
    </message>
    <message>
        <source>Garder cette ligne pour soi : ni projetée, ni imprimée (Ctrl+Maj+P)</source>
        <translation>Keep this line to yourself: neither projected nor printed (Ctrl+Shift+P)</translation>
    </message>
</context>
<context>
    <name>TypeButton</name>
    <message>
        <source>Maj</source>
        <translation>Shift</translation>
    </message>
    <message>
        <source>Type : {word}</source>
        <translation>Type: {word}</translation>
    </message>
</context>
<context>
    <name>UnlockPage</name>
    <message>
        <source>Phrase de passe ou code de récupération</source>
        <translation>Passphrase or recovery code</translation>
    </message>
    <message>
        <source>Se souvenir sur ce poste</source>
        <translation>Remember on this workstation</translation>
    </message>
    <message>
        <source>Pourquoi le registre ne s’ouvre pas</source>
        <translation>Why the register does not open</translation>
    </message>
    <message>
        <source>Ouvrir</source>
        <translation>Open</translation>
    </message>
    <message>
        <source>Autre registre…</source>
        <translation>Another register…</translation>
    </message>
    <message>
        <source>Ce registre est chiffré. Rien de ce qu’il contient ne se lit sans sa phrase de passe.</source>
        <translation>This register is encrypted. Nothing in it can be read without its passphrase.</translation>
    </message>
</context>
<context>
    <name>VerdictCard</name>
    <message>
        <source>Illisible</source>
        <translation>Unreadable</translation>
    </message>
    <message>
        <source>Intact</source>
        <translation>Intact</translation>
    </message>
    <message>
        <source>Remplacé</source>
        <translation>Superseded</translation>
    </message>
    <message>
        <source>Modifié</source>
        <translation>Altered</translation>
    </message>
    <message>
        <source>Inconnu</source>
        <translation>Unknown</translation>
    </message>
    <message>
        <source>C’est le document tel qu’il a été diffusé, et sa version en vigueur.</source>
        <translation>This is the document as it was issued, and its version in force.</translation>
    </message>
    <message>
        <source>C’est le document tel qu’il a été diffusé, mais la version {latest} l’a remplacé le {day}.</source>
        <translation>This is the document as it was issued, but version {latest} superseded it on {day}.</translation>
    </message>
    <message>
        <source>Il a été modifié après sa diffusion : ne vous y fiez pas. Le registre garde l’original.</source>
        <translation>It was altered after it was issued: do not rely on it. The register keeps the original.</translation>
    </message>
    <message>
        <source>Ce registre ne le reconnaît pas : c’est un projet, l’édition d’une collectivité, un fichier d’ailleurs, ou un autre logiciel l’a refait et en a ôté l’empreinte. Demandez le fichier tel qu’il a été diffusé.</source>
        <translation>This register does not recognise it: it is a draft, one authority’s edition, a file from elsewhere, or another program wrote it anew and took its seal away. Ask for the file as it was issued.</translation>
    </message>
    <message>
        <source>Il porte un sceau qui ne correspond pas à ce qu’il montre : ne vous y fiez pas.</source>
        <translation>It carries a seal that does not match what it shows: do not rely on it.</translation>
    </message>
    <message>
        <source>Ses pages sont bien celles que dit son sceau, mais ce registre ne le connaît pas : ouvrez celui d’où il vient pour savoir s’il est en vigueur.</source>
        <translation>Its pages are those that its seal tells, but this register does not know it: open the one it comes from to know whether it is in force.</translation>
    </message>
    <message>
        <source>version {n}</source>
        <translation>version {n}</translation>
    </message>
    <message>
        <source>diffusé le {day}</source>
        <translation>issued on {day}</translation>
    </message>
    <message>
        <source>Le fichier a été réenregistré depuis, par une messagerie ou un autre logiciel ; ce qu’il montre n’a pas changé.</source>
        <translation>The file has been saved again since, by a mail program or another one; what it shows has not changed.</translation>
    </message>
    <message>
        <source>Une signature électronique y a été apposée depuis, et rien d’autre. Votre lecteur de PDF dira qui a signé : le registre ne juge pas des certificats.</source>
        <translation>An electronic signature has been added since, and nothing else. Your PDF reader will tell who signed: the register does not judge certificates.</translation>
    </message>
    <message>
        <source>Le journal du registre ne garde plus trace de ce sceau : le registre a pu être remanié.</source>
        <translation>The register’s log keeps no trace of this seal any more: the register may have been tampered with.</translation>
    </message>
    <message>
        <source>Lire l’original</source>
        <translation>Read the original</translation>
    </message>
    <message>
        <source>Lire la version en vigueur</source>
        <translation>Read the version in force</translation>
    </message>
    <message>
        <source>Aller à la séance</source>
        <translation>Go to the meeting</translation>
    </message>
</context>
<context>
    <name>VerificationWindow</name>
    <message>
        <source>Vérifier des PDF</source>
        <translation>Verify PDFs</translation>
    </message>
    <message>
        <source>Résultat de la vérification</source>
        <translation>Result of the verification</translation>
    </message>
    <message>
        <source>Vérifier d’autres fichiers…</source>
        <translation>Verify other files…</translation>
    </message>
    <message>
        <source>Fermer</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>Que valent ces fichiers ?</source>
        <translation>What are these files worth?</translation>
    </message>
    <message>
        <source>PDF (*.pdf);;Tous les fichiers (*)</source>
        <translation>PDF (*.pdf);;All files (*)</translation>
    </message>
    <message>
        <source>Vérifier un PDF</source>
        <translation>Verify a PDF</translation>
    </message>
    <message numerus="yes">
        <source>%n fichier(s) en cours de lecture…</source>
        <translation>
            <numerusform>Reading %n file…</numerusform>
            <numerusform>Reading %n files…</numerusform>
        </translation>
    </message>
    <message>
        <source>Vérification</source>
        <translation>Verification</translation>
    </message>
    <message numerus="yes">
        <source>%n fichier(s) vérifié(s), les derniers en haut.</source>
        <translation>
            <numerusform>%n file verified.</numerusform>
            <numerusform>%n files verified, the latest on top.</numerusform>
        </translation>
    </message>
    <message>
        <source>Aucun registre n’est ouvert : chaque fichier ne répond que de lui-même.</source>
        <translation>No register is open: each file only answers for itself.</translation>
    </message>
</context>
<context>
    <name>VotePane</name>
    <message>
        <source>Ordinaire</source>
        <translation>Ordinary</translation>
    </message>
    <message>
        <source>Public</source>
        <translation>Public</translation>
    </message>
    <message>
        <source>Secret</source>
        <translation>Secret</translation>
    </message>
    <message>
        <source>Unanimité</source>
        <translation>Unanimity</translation>
    </message>
    <message>
        <source>Mode de scrutin</source>
        <translation>Kind of ballot</translation>
    </message>
    <message>
        <source>Objet du vote</source>
        <translation>What is voted on</translation>
    </message>
    <message>
        <source>Compter par groupe</source>
        <translation>Count by group</translation>
    </message>
    <message>
        <source>Par groupe</source>
        <translation>By group</translation>
    </message>
    <message>
        <source>Consigner le vote</source>
        <translation>Record the vote</translation>
    </message>
    <message>
        <source>Effacer</source>
        <translation>Clear</translation>
    </message>
    <message>
        <source>Point</source>
        <translation>Point</translation>
    </message>
    <message>
        <source>Motif</source>
        <translation>Reason</translation>
    </message>
    <message>
        <source>Votes consignés sur ce point</source>
        <translation>Votes recorded on this point</translation>
    </message>
    <message>
        <source>{n} pour</source>
        <translation>{n} for</translation>
    </message>
    <message>
        <source>{n} contre</source>
        <translation>{n} against</translation>
    </message>
    <message>
        <source>{n} abst.</source>
        <translation>{n} abst.</translation>
    </message>
    <message>
        <source>{n} ne vote(nt) pas</source>
        <translation>{n} not voting</translation>
    </message>
    <message>
        <source>{n} à voter</source>
        <translation>{n} to vote</translation>
    </message>
    <message>
        <source>{present} sur {members}</source>
        <translation>{present} of {members}</translation>
    </message>
    <message>
        <source>sans groupe</source>
        <translation>without a group</translation>
    </message>
    <message>
        <source>tous pour</source>
        <translation>all for</translation>
    </message>
    <message>
        <source>tous contre</source>
        <translation>all against</translation>
    </message>
    <message>
        <source>tous s’abstiennent</source>
        <translation>all abstain</translation>
    </message>
    <message>
        <source>Les présents :</source>
        <translation>Those present:</translation>
    </message>
    <message>
        <source>pour</source>
        <translation>for</translation>
    </message>
    <message>
        <source>contre</source>
        <translation>against</translation>
    </message>
    <message>
        <source>Partage : la présidence a voté</source>
        <translation>Tie: the chair voted</translation>
    </message>
    <message>
        <source>Un vote porte sur un point : ouvrez la séance, puis un point de son ordre du jour.</source>
        <translation>A vote is about an item: open the meeting, then an item of its agenda.</translation>
    </message>
    <message>
        <source>Compter par conseil seulement</source>
        <translation>Count by council only</translation>
    </message>
    <message>
        <source>Conclusion partagée : chaque conseil délibérera de son côté.</source>
        <translation>Shared conclusion: each council will deliberate on its own.</translation>
    </message>
    <message>
        <source>Motif de la correction</source>
        <translation>Reason for the correction</translation>
    </message>
    <message>
        <source>Motif du dépassement</source>
        <translation>Reason for going beyond</translation>
    </message>
    <message>
        <source>Consigner la correction</source>
        <translation>Record the correction</translation>
    </message>
    <message>
        <source>à consigner</source>
        <translation>to record</translation>
    </message>
</context>
<context>
    <name>VoteTable</name>
    <message>
        <source>Pour</source>
        <translation>For</translation>
    </message>
    <message>
        <source>Contre</source>
        <translation>Against</translation>
    </message>
    <message>
        <source>Abstention</source>
        <translation>Abstention</translation>
    </message>
    <message>
        <source>Blanc ou nul</source>
        <translation>Blank or void</translation>
    </message>
    <message>
        <source>Ne prend pas part</source>
        <translation>Does not take part</translation>
    </message>
    <message>
        <source>Pas encore voté</source>
        <translation>Not voted yet</translation>
    </message>
    <message>
        <source>Suffrages exprimés</source>
        <translation>Votes cast</translation>
    </message>
    <message>
        <source>Majorité</source>
        <translation>Majority</translation>
    </message>
    <message>
        <source>Ensemble</source>
        <translation>Together</translation>
    </message>
</context>
<context>
    <name>VotesTab</name>
    <message>
        <source>Filtrer les votes</source>
        <translation>Filter the votes</translation>
    </message>
    <message>
        <source>Filtrer par mots</source>
        <translation>Filter by words</translation>
    </message>
    <message>
        <source>Votes</source>
        <translation>Votes</translation>
    </message>
    <message>
        <source>Pour</source>
        <translation>For</translation>
    </message>
    <message>
        <source>Contre</source>
        <translation>Against</translation>
    </message>
    <message>
        <source>Abst.</source>
        <translation>Abst.</translation>
    </message>
    <message>
        <source>Blancs</source>
        <translation>Blank</translation>
    </message>
    <message>
        <source>Ne votent pas</source>
        <translation>Not voting</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Date</translation>
    </message>
    <message>
        <source>Instance</source>
        <translation>Body</translation>
    </message>
    <message>
        <source>Objet</source>
        <translation>Object</translation>
    </message>
    <message>
        <source>Décision</source>
        <translation>Decision</translation>
    </message>
    <message>
        <source>Scrutin</source>
        <translation>Ballot</translation>
    </message>
    <message>
        <source>Aucun vote ne répond à ce filtre.</source>
        <translation>No vote matches this filter.</translation>
    </message>
    <message>
        <source>Aucun vote encore. Ils se notent en séance : «&#xa0;=&#xa0;24/2/1&#xa0;» ou «&#xa0;=&#xa0;unanimité&#xa0;».</source>
        <translation>No vote yet. They are noted in session: “= 24/2/1” or “= unanimité”.</translation>
    </message>
</context>
<context>
    <name>VotesTaken</name>
    <message>
        <source>Votes consignés sur ce point</source>
        <translation>Votes recorded on this point</translation>
    </message>
    <message>
        <source>Corrigé ensuite</source>
        <translation>Corrected later</translation>
    </message>
    <message>
        <source>Correction</source>
        <translation>Correction</translation>
    </message>
    <message>
        <source>Corrige le premier relevé : {reason}</source>
        <translation>Corrects the first record: {reason}</translation>
    </message>
    <message>
        <source>Corriger</source>
        <translation>Correct</translation>
    </message>
    <message>
        <source>Vote lié…</source>
        <translation>Linked vote…</translation>
    </message>
    <message>
        <source>Supprimer</source>
        <translation>Delete</translation>
    </message>
</context>
<context>
    <name>Voting</name>
    <message>
        <source>Le rapport</source>
        <translation>The report</translation>
    </message>
    <message>
        <source>L’amendement n° {number}</source>
        <translation>Amendment no. {number}</translation>
    </message>
    <message>
        <source>Plusieurs rapports en un seul vote</source>
        <translation>Several reports in one vote</translation>
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
        <source>Protéger ce registre par une phrase de passe</source>
        <translation>Protect this register with a passphrase</translation>
    </message>
    <message>
        <source>Il sera chiffré dès son premier mot, ses sauvegardes aussi</source>
        <translation>It will be encrypted from its first word, and its backups too</translation>
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
    <name>Writing</name>
    <message>
        <source>Point supprimé : {title}</source>
        <translation>Item deleted: {title}</translation>
    </message>
    <message>
        <source>Point gardé en réserve : {title}</source>
        <translation>Item kept in reserve: {title}</translation>
    </message>
    <message>
        <source>« {typed} » n’est pas une durée : écrivez 15, 15 min ou 1 h 30.</source>
        <translation>“{typed}” is not a duration: write 15, 15 min or 1 h 30.</translation>
    </message>
    <message>
        <source>« {typed} » n’est pas dans l’Annuaire : choisissez un nom de la liste.</source>
        <translation>“{typed}” is not in the Directory: choose a name from the list.</translation>
    </message>
    <message>
        <source>« {typed} » n’est pas une collectivité membre : choisissez-la dans la liste.</source>
        <translation>“{typed}” is not a member authority: choose one from the list.</translation>
    </message>
    <message>
        <source>« {typed} » n’est pas une nature de point : choisissez-la dans la liste.</source>
        <translation>“{typed}” is not a nature of item: choose one from the list.</translation>
    </message>
    <message>
        <source>Aucun dossier ne s’appelle « {typed} ».</source>
        <translation>No dossier is called “{typed}”.</translation>
    </message>
    <message>
        <source>Créer ce dossier</source>
        <translation>Open this dossier</translation>
    </message>
    <message>
        <source>Pièce retirée : {name}</source>
        <translation>File removed: {name}</translation>
    </message>
</context>
<context>
    <name>_Line</name>
    <message>
        <source>{present} sur {members}, seuil {needed}</source>
        <translation>{present} of {members}, threshold {needed}</translation>
    </message>
    <message>
        <source>sans valeur juridique</source>
        <translation>without legal value</translation>
    </message>
    <message>
        <source>il en manque {count}</source>
        <translation>{count} missing</translation>
    </message>
    <message>
        <source>plus personne ne peut partir</source>
        <translation>nobody may leave any more</translation>
    </message>
</context>
<context>
    <name>_SearchBar</name>
    <message>
        <source>Chercher dans les pages</source>
        <translation>Search in the pages</translation>
    </message>
    <message>
        <source>Occurrence précédente</source>
        <translation>Previous match</translation>
    </message>
    <message>
        <source>Occurrence suivante</source>
        <translation>Next match</translation>
    </message>
    <message>
        <source>Fermer la recherche</source>
        <translation>Close the search</translation>
    </message>
    <message>
        <source>{rank} sur {count}</source>
        <translation>{rank} of {count}</translation>
    </message>
    <message>
        <source>Introuvable</source>
        <translation>Not found</translation>
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
<context>
    <name>bar</name>
    <message>
        <source>Heure montrée et notée</source>
        <translation>Time shown and recorded</translation>
    </message>
    <message>
        <source>Heure</source>
        <translation>Time</translation>
    </message>
    <message>
        <source>Heure de ce qui est noté ; vide : maintenant</source>
        <translation>Time of what is recorded; empty: now</translation>
    </message>
</context>
<context>
    <name>call</name>
    <message>
        <source>Appel nominatif : trois lettres, puis Entrée</source>
        <translation>Roll-call: three letters, then Enter</translation>
    </message>
    <message>
        <source>Trois lettres, Entrée</source>
        <translation>Three letters, Enter</translation>
    </message>
    <message>
        <source>Lequel de ces membres ?</source>
        <translation>Which of these members?</translation>
    </message>
</context>
<context>
    <name>pane</name>
    <message>
        <source>Suites ouvertes</source>
        <translation>Open follow-up</translation>
    </message>
    <message>
        <source>Amendements</source>
        <translation>Amendments</translation>
    </message>
    <message>
        <source>Contrôles de la séance</source>
        <translation>Checks of the sitting</translation>
    </message>
    <message>
        <source>Pouvoirs</source>
        <translation>Proxies</translation>
    </message>
</context>
<context>
    <name>parent</name>
    <message>
        <source>Ordre du jour</source>
        <translation>Agenda</translation>
    </message>
    <message>
        <source>Présents</source>
        <translation>Present</translation>
    </message>
    <message>
        <source>Lignes saisies</source>
        <translation>Captured lines</translation>
    </message>
</context>
</TS>
