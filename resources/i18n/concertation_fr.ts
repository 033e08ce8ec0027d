<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fr" sourcelanguage="fr">
<context>
    <name>ActionColumns</name>
    <message numerus="yes">
        <source>%n jour(s) de glissement</source>
        <translation>
            <numerusform>%n jour de glissement</numerusform>
            <numerusform>%n jours de glissement</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>reportée %n fois</source>
        <translation>
            <numerusform>reportée %n fois</numerusform>
            <numerusform>reportée %n fois</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ActionPane</name>
    <message numerus="yes">
        <source>Reportée %n fois : à reprendre en séance.</source>
        <translation>
            <numerusform>Reportée %n fois : à reprendre en séance.</numerusform>
            <numerusform>Reportée %n fois : à reprendre en séance.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ActionsTab</name>
    <message numerus="yes">
        <source>%n action(s) mise(s) à la Corbeille.</source>
        <translation>
            <numerusform>%n action mise à la Corbeille.</numerusform>
            <numerusform>%n actions mises à la Corbeille.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n action(s) modifiée(s).</source>
        <translation>
            <numerusform>%n action modifiée.</numerusform>
            <numerusform>%n actions modifiées.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Dans %n jour(s)</source>
        <translation>
            <numerusform>Dans %n jour</numerusform>
            <numerusform>Dans %n jours</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n action(s) confiée(s).</source>
        <translation>
            <numerusform>%n action confiée.</numerusform>
            <numerusform>%n actions confiées.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n échéance(s) changée(s).</source>
        <translation>
            <numerusform>%n échéance changée.</numerusform>
            <numerusform>%n échéances changées.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>AgeingTab</name>
    <message numerus="yes">
        <source>%n relance(s) écrite(s).</source>
        <translation>
            <numerusform>%n relance écrite.</numerusform>
            <numerusform>%n relances écrites.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>AgendaDeeds</name>
    <message numerus="yes">
        <source>%n séance(s) planifiée(s).</source>
        <translation>
            <numerusform>%n séance planifiée.</numerusform>
            <numerusform>%n séances planifiées.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n période(s) de vacances ajoutée(s).</source>
        <translation>
            <numerusform>%n période de vacances ajoutée.</numerusform>
            <numerusform>%n périodes de vacances ajoutées.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Alerts</name>
    <message numerus="yes">
        <source>Voir les %n alerte(s)</source>
        <translation>
            <numerusform>Voir l’alerte</numerusform>
            <numerusform>Voir les %n alertes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Convening</name>
    <message numerus="yes">
        <source>%n personne(s)</source>
        <translation>
            <numerusform>%n personne</numerusform>
            <numerusform>%n personnes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n point(s) attend(ent) encore une pièce.</source>
        <translation>
            <numerusform>%n point attend encore une pièce.</numerusform>
            <numerusform>%n points attendent encore une pièce.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n fichier(s) dans {folder}.</source>
        <translation>
            <numerusform>%n fichier dans {folder}.</numerusform>
            <numerusform>%n fichiers dans {folder}.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CouncilLists</name>
    <message numerus="yes">
        <source>%n délibération(s)</source>
        <translation>
            <numerusform>%n délibération</numerusform>
            <numerusform>%n délibérations</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DashboardView</name>
    <message numerus="yes">
        <source>%n jour(s) de retard</source>
        <translation>
            <numerusform>%n jour de retard</numerusform>
            <numerusform>%n jours de retard</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Attend depuis %n jour(s)</source>
        <translation>
            <numerusform>Attend depuis %n jour</numerusform>
            <numerusform>Attend depuis %n jours</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n décision(s)</source>
        <translation>
            <numerusform>%n décision</numerusform>
            <numerusform>%n décisions</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DecisionsTab</name>
    <message numerus="yes">
        <source>%n décision(s) modifiée(s).</source>
        <translation>
            <numerusform>%n décision modifiée.</numerusform>
            <numerusform>%n décisions modifiées.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>EntryPage</name>
    <message numerus="yes">
        <source>%n chiffre(s) écrit(s) ou retiré(s).</source>
        <translation>
            <numerusform>%n chiffre écrit ou retiré.</numerusform>
            <numerusform>%n chiffres écrits ou retirés.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n texte(s) n’est pas un montant sûr : {first}. Rien n’a été écrit.</source>
        <translation>
            <numerusform>%n texte n’est pas un montant sûr : {first}. Rien n’a été écrit.</numerusform>
            <numerusform>%n textes ne sont pas des montants sûrs : {first}. Rien n’a été écrit.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ImportDialog</name>
    <message numerus="yes">
        <source>%n ligne(s) à importer</source>
        <translation>
            <numerusform>%n ligne à importer</numerusform>
            <numerusform>%n lignes à importer</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n doublon(s) à trancher</source>
        <translation>
            <numerusform>%n doublon à trancher</numerusform>
            <numerusform>%n doublons à trancher</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n laissée(s) de côté</source>
        <translation>
            <numerusform>%n laissée de côté</numerusform>
            <numerusform>%n laissées de côté</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n refusée(s)</source>
        <translation>
            <numerusform>%n refusée</numerusform>
            <numerusform>%n refusées</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n ligne(s) importée(s).</source>
        <translation>
            <numerusform>%n ligne importée.</numerusform>
            <numerusform>%n lignes importées.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ImportPage</name>
    <message numerus="yes">
        <source>%n ligne(s) comprise(s)</source>
        <translation>
            <numerusform>%n ligne comprise</numerusform>
            <numerusform>%n lignes comprises</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n sans montant, laissée(s) de côté</source>
        <translation>
            <numerusform>%n sans montant, laissée de côté</numerusform>
            <numerusform>%n sans montant, laissées de côté</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n opération(s) sur plusieurs lignes, additionnées</source>
        <translation>
            <numerusform>%n opération sur plusieurs lignes, additionnées</numerusform>
            <numerusform>%n opérations sur plusieurs lignes, additionnées</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n ligne(s) refusée(s) : rien ne sera écrit tant qu’il en reste</source>
        <translation>
            <numerusform>%n ligne refusée : rien ne sera écrit tant qu’il en reste</numerusform>
            <numerusform>%n lignes refusées : rien ne sera écrit tant qu’il en reste</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n chiffre(s) importé(s).</source>
        <translation>
            <numerusform>%n chiffre importé.</numerusform>
            <numerusform>%n chiffres importés.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>IssueDialog</name>
    <message numerus="yes">
        <source>%n anomalie(s) à revoir, un clic y mène :</source>
        <translation>
            <numerusform>%n anomalie à revoir, un clic y mène :</numerusform>
            <numerusform>%n anomalies à revoir, un clic y mène :</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n bloc(s) ne sont pas approuvés.</source>
        <translation>
            <numerusform>%n bloc n’est pas approuvé.</numerusform>
            <numerusform>%n blocs ne sont pas approuvés.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n suspens n’est pas levé.</source>
        <translation>
            <numerusform>%n suspens n’est pas levé.</numerusform>
            <numerusform>%n suspens ne sont pas levés.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Issuing</name>
    <message numerus="yes">
        <source>Version {version} diffusée, %n fichier(s) préparé(s).</source>
        <translation>
            <numerusform>Version {version} diffusée, %n fichier préparé.</numerusform>
            <numerusform>Version {version} diffusée, %n fichiers préparés.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n message(s) sans adresse à compléter.</source>
        <translation>
            <numerusform>%n message sans adresse à compléter.</numerusform>
            <numerusform>%n messages sans adresse à compléter.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LineDeeds</name>
    <message numerus="yes">
        <source>%n ligne(s) approuvée(s).</source>
        <translation>
            <numerusform>%n ligne approuvée.</numerusform>
            <numerusform>%n lignes approuvées.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LinesHead</name>
    <message numerus="yes">
        <source>%n sur {total} approuvé(s)</source>
        <translation>
            <numerusform>%n sur {total} approuvé</numerusform>
            <numerusform>%n sur {total} approuvés</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LunchForm</name>
    <message numerus="yes">
        <source>%n d’après les réponses</source>
        <translation>
            <numerusform>%n d’après les réponses</numerusform>
            <numerusform>%n d’après les réponses</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>MeetingCard</name>
    <message numerus="yes">
        <source>%n point(s)</source>
        <translation>
            <numerusform>%n point</numerusform>
            <numerusform>%n points</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n décision(s)</source>
        <translation>
            <numerusform>%n décision</numerusform>
            <numerusform>%n décisions</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>MeetingSide</name>
    <message numerus="yes">
        <source>%n présent(s)</source>
        <translation>
            <numerusform>%n présent</numerusform>
            <numerusform>%n présents</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n excusé(s)</source>
        <translation>
            <numerusform>%n excusé</numerusform>
            <numerusform>%n excusés</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n représenté(s)</source>
        <translation>
            <numerusform>%n représenté</numerusform>
            <numerusform>%n représentés</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n réponse(s) reçue(s)</source>
        <translation>
            <numerusform>%n réponse reçue</numerusform>
            <numerusform>%n réponses reçues</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>MeetingsList</name>
    <message numerus="yes">
        <source>%n séance(s)</source>
        <translation>
            <numerusform>%n séance</numerusform>
            <numerusform>%n séances</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>MinutesHead</name>
    <message numerus="yes">
        <source>%n à approuver</source>
        <translation>
            <numerusform>%n à approuver</numerusform>
            <numerusform>%n à approuver</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n bloc(s) à approuver</source>
        <translation>
            <numerusform>%n bloc à approuver</numerusform>
            <numerusform>%n blocs à approuver</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n suspens à lever</source>
        <translation>
            <numerusform>%n suspens à lever</numerusform>
            <numerusform>%n suspens à lever</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>MoneyPanel</name>
    <message numerus="yes">
        <source>%n case(s) manquante(s)</source>
        <translation>
            <numerusform>%n case manquante</numerusform>
            <numerusform>%n cases manquantes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>NextMeetingCard</name>
    <message numerus="yes">
        <source>%n point(s)</source>
        <translation>
            <numerusform>%n point</numerusform>
            <numerusform>%n points</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n personne(s) attendue(s)</source>
        <translation>
            <numerusform>%n personne attendue</numerusform>
            <numerusform>%n personnes attendues</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n réponse(s) sur {expected}</source>
        <translation>
            <numerusform>%n réponse sur {expected}</numerusform>
            <numerusform>%n réponses sur {expected}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n pièce(s) manquante(s)</source>
        <translation>
            <numerusform>%n pièce manquante</numerusform>
            <numerusform>%n pièces manquantes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n couvert(s)</source>
        <translation>
            <numerusform>%n couvert</numerusform>
            <numerusform>%n couverts</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>OperationsPage</name>
    <message numerus="yes">
        <source>%n opération(s)</source>
        <translation>
            <numerusform>%n opération</numerusform>
            <numerusform>%n opérations</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Packing</name>
    <message numerus="yes">
        <source>%n pièce(s)</source>
        <translation>
            <numerusform>%n pièce</numerusform>
            <numerusform>%n pièces</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n pièce(s) vien(nen)t des dossiers de leurs points.</source>
        <translation>
            <numerusform>%n pièce vient des dossiers de leurs points.</numerusform>
            <numerusform>%n pièces viennent des dossiers de leurs points.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n pièce(s) arrivée(s) depuis l’envoi : additif</source>
        <translation>
            <numerusform>%n pièce arrivée depuis l’envoi : additif</numerusform>
            <numerusform>%n pièces arrivées depuis l’envoi : additif</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PlenaryDeeds</name>
    <message numerus="yes">
        <source>… et %n autre(s) anomalie(s). Rien n’a été repris.</source>
        <translation>
            <numerusform>… et %n autre anomalie. Rien n’a été repris.</numerusform>
            <numerusform>… et %n autres anomalies. Rien n’a été repris.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Plurals</name>
    <message numerus="yes">
        <source>dans %n jour(s)</source>
        <translation>
            <numerusform>dans %n jour</numerusform>
            <numerusform>dans %n jours</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n j de retard</source>
        <translation>
            <numerusform>%n j de retard</numerusform>
            <numerusform>%n j de retard</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n représenté(s)</source>
        <translation>
            <numerusform>%n représenté</numerusform>
            <numerusform>%n représentés</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n séance(s)</source>
        <translation>
            <numerusform>%n séance</numerusform>
            <numerusform>%n séances</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n suite(s)</source>
        <translation>
            <numerusform>%n suite</numerusform>
            <numerusform>%n suites</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n décision(s)</source>
        <translation>
            <numerusform>%n décision</numerusform>
            <numerusform>%n décisions</numerusform>
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
            <numerusform>%n personne</numerusform>
            <numerusform>%n personnes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n geste(s)</source>
        <translation>
            <numerusform>%n geste</numerusform>
            <numerusform>%n gestes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n relevé(s)</source>
        <translation>
            <numerusform>%n relevé</numerusform>
            <numerusform>%n relevés</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n appelé(s)</source>
        <translation>
            <numerusform>%n appelé</numerusform>
            <numerusform>%n appelés</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n peu(ven)t encore partir</source>
        <translation>
            <numerusform>%n peut encore partir</numerusform>
            <numerusform>%n peuvent encore partir</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n présent(s)</source>
        <translation>
            <numerusform>%n présent</numerusform>
            <numerusform>%n présents</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n membre(s) choisi(s)</source>
        <translation>
            <numerusform>%n membre choisi</numerusform>
            <numerusform>%n membres choisis</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Printing</name>
    <message numerus="yes">
        <source>%n feuille(s)</source>
        <translation>
            <numerusform>%n feuille</numerusform>
            <numerusform>%n feuilles</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ProposalsPane</name>
    <message numerus="yes">
        <source>Planifier les %n dates</source>
        <translation>
            <numerusform>Planifier la date</numerusform>
            <numerusform>Planifier les %n dates</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RailButton</name>
    <message numerus="yes">
        <source>%n en retard</source>
        <translation>
            <numerusform>%n en retard</numerusform>
            <numerusform>%n en retard</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RatificationsTab</name>
    <message numerus="yes">
        <source>attendue depuis %n j</source>
        <translation>
            <numerusform>attendue depuis %n j</numerusform>
            <numerusform>attendue depuis %n j</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RecallView</name>
    <message numerus="yes">
        <source>%n j de retard</source>
        <translation>
            <numerusform>%n j de retard</numerusform>
            <numerusform>%n j de retard</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RoutingPanel</name>
    <message numerus="yes">
        <source>Le dossier est chez %1 depuis %n jour(s).</source>
        <translation>
            <numerusform>Le dossier est chez %1 depuis %n jour.</numerusform>
            <numerusform>Le dossier est chez %1 depuis %n jours.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>StatusBar</name>
    <message numerus="yes">
        <source>%n suite(s) en retard</source>
        <translation>
            <numerusform>%n suite en retard</numerusform>
            <numerusform>%n suites en retard</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Stream</name>
    <message numerus="yes">
        <source>%n point(s) à l’ordre du jour</source>
        <translation>
            <numerusform>%n point à l’ordre du jour</numerusform>
            <numerusform>%n points à l’ordre du jour</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>StructurePage</name>
    <message numerus="yes">
        <source>%n texte(s) n’est pas un montant sûr : {first}. Rien n’a été écrit.</source>
        <translation>
            <numerusform>%n texte n’est pas un montant sûr : {first}. Rien n’a été écrit.</numerusform>
            <numerusform>%n textes ne sont pas des montants sûrs : {first}. Rien n’a été écrit.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TimeStrip</name>
    <message numerus="yes">
        <source>%n point(s) sans durée</source>
        <translation>
            <numerusform>%n point sans durée</numerusform>
            <numerusform>%n points sans durée</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ToldBack</name>
    <message numerus="yes">
        <source>%n présent(s) ou représenté(s)</source>
        <translation>
            <numerusform>%n présent ou représenté</numerusform>
            <numerusform>%n présents ou représentés</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>VerificationWindow</name>
    <message numerus="yes">
        <source>%n fichier(s) en cours de lecture…</source>
        <translation>
            <numerusform>%n fichier en cours de lecture…</numerusform>
            <numerusform>%n fichiers en cours de lecture…</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n fichier(s) vérifié(s), les derniers en haut.</source>
        <translation>
            <numerusform>%n fichier vérifié.</numerusform>
            <numerusform>%n fichiers vérifiés, les derniers en haut.</numerusform>
        </translation>
    </message>
</context>
</TS>
