<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fr" sourcelanguage="fr">
    <context>
        <name>AboutDialog</name>
        <message>
            <source>Icônes : lucide (ISC). Police des documents et des captures : Source Sans 3 (OFL 1.1).</source>
            <translation>Icônes : lucide (ISC). Police des documents et des captures : Source Sans 3 (OFL 1.1).</translation>
        </message>
    </context>
    <context>
        <name>ActPane</name>
        <message>
            <source>Dossier : {name}</source>
            <translation>Dossier : {name}</translation>
        </message>
    </context>
    <context>
        <name>ActionColumns</name>
        <message>
            <source>Échéance initiale : {day}</source>
            <translation>Échéance initiale : {day}</translation>
        </message>
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
        <message>
            <source>Échéance initiale : {day}</source>
            <translation>Échéance initiale : {day}</translation>
        </message>
        <message numerus="yes">
            <source>Reportée %n fois : à reprendre en séance.</source>
            <translation>
                <numerusform>Reportée %n fois : à reprendre en séance.</numerusform>
                <numerusform>Reportée %n fois : à reprendre en séance.</numerusform>
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
        <message>
            <source>Rien n’est en retard ni près de l’être : aucune relance à écrire.</source>
            <translation>Rien n’est en retard ni près de l’être : aucune relance à écrire.</translation>
        </message>
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
        <message>
            <source>{body} : séance déplacée au {day}.</source>
            <translation>{body} : séance déplacée au {day}.</translation>
        </message>
        <message>
            <source>{reference} annulée : elle reste lisible, avec son motif.</source>
            <translation>{reference} annulée : elle reste lisible, avec son motif.</translation>
        </message>
        <message>
            <source>Instance « {name} » créée.</source>
            <translation>Instance « {name} » créée.</translation>
        </message>
        <message numerus="yes">
            <source>%n période(s) de vacances ajoutée(s).</source>
            <translation>
                <numerusform>%n période de vacances ajoutée.</numerusform>
                <numerusform>%n périodes de vacances ajoutées.</numerusform>
            </translation>
        </message>
        <message>
            <source>Ce fichier n’apporte rien de neuf : ses vacances sont déjà connues.</source>
            <translation>Ce fichier n’apporte rien de neuf : ses vacances sont déjà connues.</translation>
        </message>
    </context>
    <context>
        <name>AgendaPane</name>
        <message>
            <source>Motif : {reason}</source>
            <translation>Motif : {reason}</translation>
        </message>
        <message>
            <source>La séance a été tenue : son ordre du jour ne change plus. La suite est dans Rendre compte.</source>
            <translation>La séance a été tenue : son ordre du jour ne change plus. La suite est dans Rendre compte.</translation>
        </message>
    </context>
    <context>
        <name>AgendaPlace</name>
        <message>
            <source>Cette séance ne se déplace plus : elle est tenue ou annulée.</source>
            <translation>Cette séance ne se déplace plus : elle est tenue ou annulée.</translation>
        </message>
    </context>
    <context>
        <name>Alerts</name>
        <message numerus="yes">
            <source>Voir d’autres alertes (encore %n)</source>
            <translation>
                <numerusform>Voir une autre alerte</numerusform>
                <numerusform>Voir d’autres alertes (encore %n)</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Voir les %n alerte(s)</source>
            <translation>
                <numerusform>Voir l’alerte</numerusform>
                <numerusform>Voir les %n alertes</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>AlikeList</name>
        <message>
            <source>Ce dossier est versé dans « {title} », dont le titre reste ; les deux histoires sont gardées.</source>
            <translation>Ce dossier est versé dans « {title} », dont le titre reste ; les deux histoires sont gardées.</translation>
        </message>
        <message>
            <source>mots communs : {words}</source>
            <translation>mots communs : {words}</translation>
        </message>
    </context>
    <context>
        <name>Amendments</name>
        <message>
            <source>Auteur : groupe ou membre</source>
            <translation>Auteur : groupe ou membre</translation>
        </message>
    </context>
    <context>
        <name>AuditPane</name>
        <message>
            <source>Totaux, pouvoirs, mandats, rapports sans suite, montants : un clic mène à ce qu’il faut revoir.</source>
            <translation>Totaux, pouvoirs, mandats, rapports sans suite, montants : un clic mène à ce qu’il faut revoir.</translation>
        </message>
    </context>
    <context>
        <name>AuthoritySheet</name>
        <message>
            <source>Avec « de »</source>
            <translation>Avec « de »</translation>
        </message>
    </context>
    <context>
        <name>BallotRequests</name>
        <message>
            <source>{needed} demandes nécessaires : un sixième des {present} présents</source>
            <translation>{needed} demandes nécessaires : un sixième des {present} présents</translation>
        </message>
        <message>
            <source>{time}, {authority} : {needed} nécessaires sur {present} présents</source>
            <translation>{time}, {authority} : {needed} nécessaires sur {present} présents</translation>
        </message>
    </context>
    <context>
        <name>Beside</name>
        <message>
            <source>Rien n’a encore été diffusé : chaque version sera gardée ici.</source>
            <translation>Rien n’a encore été diffusé : chaque version sera gardée ici.</translation>
        </message>
    </context>
    <context>
        <name>BlockChoice</name>
        <message>
            <source>Avec le rapport en cours :</source>
            <translation>Avec le rapport en cours :</translation>
        </message>
    </context>
    <context>
        <name>Board</name>
        <message>
            <source>Action passée à « {state} ».</source>
            <translation>Action passée à « {state} ».</translation>
        </message>
    </context>
    <context>
        <name>BodyEditor</name>
        <message>
            <source>Il faut un nom, un code et un rythme, par exemple : {usual}.</source>
            <translation>Il faut un nom, un code et un rythme, par exemple : {usual}.</translation>
        </message>
    </context>
    <context>
        <name>BodyRules</name>
        <message>
            <source>Scrutin public : une demande sur</source>
            <translation>Scrutin public : une demande sur</translation>
        </message>
        <message>
            <source>Première réunion de {year} : {meeting}. Sa première décision : {decision}.</source>
            <translation>Première réunion de {year} : {meeting}. Sa première décision : {decision}.</translation>
        </message>
        <message>
            <source>deux coprésidents : aucune voix prépondérante</source>
            <translation>deux coprésidents : aucune voix prépondérante</translation>
        </message>
    </context>
    <context>
        <name>BodySheetView</name>
        <message>
            <source>tous les 2 mois, le 3e jeudi, à 10 h</source>
            <translation>tous les 2 mois, le 3e jeudi, à 10 h</translation>
        </message>
        <message>
            <source>{cooperation} · prochaine réunion : {day}</source>
            <translation>{cooperation} · prochaine réunion : {day}</translation>
        </message>
        <message>
            <source>« {text} » n’est pas une heure : écrivez-la comme 10 h 30.</source>
            <translation>« {text} » n’est pas une heure : écrivez-la comme 10 h 30.</translation>
        </message>
    </context>
    <context>
        <name>CadenceField</name>
        <message>
            <source>par exemple : {usual}</source>
            <translation>par exemple : {usual}</translation>
        </message>
        <message>
            <source>tous les 2 mois</source>
            <translation>tous les 2 mois</translation>
        </message>
        <message>
            <source>tous les 8 mois</source>
            <translation>tous les 8 mois</translation>
        </message>
        <message>
            <source>Compris : {words}.</source>
            <translation>Compris : {words}.</translation>
        </message>
    </context>
    <context>
        <name>CalendarDays</name>
        <message>
            <source>{body} : date à revoir ({reason})</source>
            <translation>{body} : date à revoir ({reason})</translation>
        </message>
        <message>
            <source>{body} : {reason}, tenue le {day}</source>
            <translation>{body} : {reason}, tenue le {day}</translation>
        </message>
    </context>
    <context>
        <name>CallingOff</name>
        <message numerus="yes">
            <source>%n fichier(s) écrit(s).</source>
            <translation>
                <numerusform>%n fichier écrit.</numerusform>
                <numerusform>%n fichiers écrits.</numerusform>
            </translation>
        </message>
        <message>
            <source>Sans adresse dans l’Annuaire : {names}.</source>
            <translation>Sans adresse dans l’Annuaire : {names}.</translation>
        </message>
    </context>
    <context>
        <name>CapturePanel</name>
        <message>
            <source>Ligne retrouvée, pas encore validée : Entrée pour l’enregistrer.</source>
            <translation>Ligne retrouvée, pas encore validée : Entrée pour l’enregistrer.</translation>
        </message>
        <message>
            <source>Cette ligne n’a pas pu être enregistrée ; elle reste ici, et sur ce poste.</source>
            <translation>Cette ligne n’a pas pu être enregistrée ; elle reste ici, et sur ce poste.</translation>
        </message>
        <message>
            <source>La ligne est reçue et gardée ; elle prendra sa place avec la prochaine, ou à la réouverture.</source>
            <translation>La ligne est reçue et gardée ; elle prendra sa place avec la prochaine, ou à la réouverture.</translation>
        </message>
    </context>
    <context>
        <name>Care</name>
        <message>
            <source>{copy} : elle se regarde, rien ne s’y écrit. Le registre présent reste dans l’autre fenêtre.</source>
            <translation>{copy} : elle se regarde, rien ne s’y écrit. Le registre présent reste dans l’autre fenêtre.</translation>
        </message>
        <message>
            <source>Ce registre est en lecture seule : il se consulte, mais rien ne peut y être écrit.</source>
            <translation>Ce registre est en lecture seule : il se consulte, mais rien ne peut y être écrit.</translation>
        </message>
        <message>
            <source>Le disque est plein : ce registre se consulte. Libérez de la place, puis rouvrez-le.</source>
            <translation>Le disque est plein : ce registre se consulte. Libérez de la place, puis rouvrez-le.</translation>
        </message>
        <message numerus="yes">
            <source>%n ligne(s) reçue(s) avant l’arrêt et reprise(s).</source>
            <translation>
                <numerusform>%n ligne reçue avant l’arrêt et reprise.</numerusform>
                <numerusform>%n lignes reçues avant l’arrêt et reprises.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n gardée(s) comme simple(s) note(s), à relire.</source>
            <translation>
                <numerusform>%n gardée comme simple note, à relire.</numerusform>
                <numerusform>%n gardées comme simples notes, à relire.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n ligne(s) reçue(s) avant l’arrêt, pas encore reprise(s).</source>
            <translation>
                <numerusform>%n ligne reçue avant l’arrêt, pas encore reprise.</numerusform>
                <numerusform>%n lignes reçues avant l’arrêt, pas encore reprises.</numerusform>
            </translation>
        </message>
        <message>
            <source>Le fichier abîmé est gardé à part : {name}.</source>
            <translation>Le fichier abîmé est gardé à part : {name}.</translation>
        </message>
    </context>
    <context>
        <name>ChairWindow</name>
        <message>
            <source>Ensuite : {number}. {title}</source>
            <translation>Ensuite : {number}. {title}</translation>
        </message>
        <message>
            <source>« Y a-t-il des observations sur le relevé de la dernière réunion ? »</source>
            <translation>« Y a-t-il des observations sur le relevé de la dernière réunion ? »</translation>
        </message>
        <message>
            <source>« Notre prochaine réunion est fixée au {day}. »</source>
            <translation>« Notre prochaine réunion est fixée au {day}. »</translation>
        </message>
        <message>
            <source>« La parole est à {name}. »</source>
            <translation>« La parole est à {name}. »</translation>
        </message>
        <message>
            <source>« Sommes-nous d’accord sur cette décision ? »</source>
            <translation>« Sommes-nous d’accord sur cette décision ? »</translation>
        </message>
        <message>
            <source>« Y a-t-il d’autres interventions sur ce point ? »</source>
            <translation>« Y a-t-il d’autres interventions sur ce point ? »</translation>
        </message>
    </context>
    <context>
        <name>ChartCard</name>
        <message>
            <source>Exporter « {title} »</source>
            <translation>Exporter « {title} »</translation>
        </message>
    </context>
    <context>
        <name>ChipsRow</name>
        <message>
            <source>Entrée : dire de qui il s’agit. Échap : laisser en texte.</source>
            <translation>Entrée : dire de qui il s’agit. Échap : laisser en texte.</translation>
        </message>
        <message>
            <source>« {said} » : qui ?</source>
            <translation>« {said} » : qui ?</translation>
        </message>
        <message>
            <source>Créer « {said} »</source>
            <translation>Créer « {said} »</translation>
        </message>
        <message>
            <source>Créer « {said} » dans l’annuaire</source>
            <translation>Créer « {said} » dans l’annuaire</translation>
        </message>
    </context>
    <context>
        <name>ClearText</name>
        <message>
            <source>Ce registre est chiffré, mais ce qui va être écrit ne le sera pas : quiconque a le fichier peut le lire.</source>
            <translation>Ce registre est chiffré, mais ce qui va être écrit ne le sera pas : quiconque a le fichier peut le lire.</translation>
        </message>
    </context>
    <context>
        <name>ClosedDaysWindow</name>
        <message>
            <source>Vide : un seul jour</source>
            <translation>Vide : un seul jour</translation>
        </message>
        <message>
            <source>« {name} » est dans la Corbeille.</source>
            <translation>« {name} » est dans la Corbeille.</translation>
        </message>
    </context>
    <context>
        <name>ConflictNote</name>
        <message>
            <source>À savoir : {reasons}. Une date choisie à la main l’emporte.</source>
            <translation>À savoir : {reasons}. Une date choisie à la main l’emporte.</translation>
        </message>
    </context>
    <context>
        <name>Contract</name>
        <message>
            <source>Les axes imprimés, moins le total des financeurs : un arrondi, pas une erreur.</source>
            <translation>Les axes imprimés, moins le total des financeurs : un arrondi, pas une erreur.</translation>
        </message>
        <message>
            <source>Axes imprimés : {axes} ; financeurs : {financers}.</source>
            <translation>Axes imprimés : {axes} ; financeurs : {financers}.</translation>
        </message>
        <message>
            <source>Aucun chiffre de ce financeur : c’est un vide, pas un zéro.</source>
            <translation>Aucun chiffre de ce financeur : c’est un vide, pas un zéro.</translation>
        </message>
        <message>
            <source>{above} sur {below} : {share}</source>
            <translation>{above} sur {below} : {share}</translation>
        </message>
        <message>
            <source>Payé / engagé ne compte que les exercices connus aux deux étapes : {told}.</source>
            <translation>Payé / engagé ne compte que les exercices connus aux deux étapes : {told}.</translation>
        </message>
    </context>
    <context>
        <name>ContractHead</name>
        <message>
            <source>Rien n’est encore prévu : &lt;a href='structure'&gt;saisissez les axes et leurs montants&lt;/a&gt;</source>
            <translation>Rien n’est encore prévu : &lt;a href='structure'&gt;saisissez les axes et leurs montants&lt;/a&gt;</translation>
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
        <message>
            <source>Sans adresse dans l’Annuaire : {names}.</source>
            <translation>Sans adresse dans l’Annuaire : {names}.</translation>
        </message>
    </context>
    <context>
        <name>Copies</name>
        <message>
            <source>Cette copie n’est pas du passé de ce registre, ou celui-ci ne se lit pas : regardez-la à côté.</source>
            <translation>Cette copie n’est pas du passé de ce registre, ou celui-ci ne se lit pas : regardez-la à côté.</translation>
        </message>
        <message>
            <source>Fait depuis : {gestures}</source>
            <translation>Fait depuis : {gestures}</translation>
        </message>
        <message>
            <source>Ce registre est abîmé. Ne se lit plus en entier : {what}.</source>
            <translation>Ce registre est abîmé. Ne se lit plus en entier : {what}.</translation>
        </message>
        <message>
            <source>Ce registre a des défauts : {faults}.</source>
            <translation>Ce registre a des défauts : {faults}.</translation>
        </message>
    </context>
    <context>
        <name>CouncilActsTab</name>
        <message>
            <source>Les délibérations de chaque conseil se noteront ici : contrat, avenant, budget.</source>
            <translation>Les délibérations de chaque conseil se noteront ici : contrat, avenant, budget.</translation>
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
        <message>
            <source>Liste des délibérations : {session}</source>
            <translation>Liste des délibérations : {session}</translation>
        </message>
    </context>
    <context>
        <name>DashboardView</name>
        <message>
            <source>Sous 7 jours</source>
            <translation>Sous 7 jours</translation>
        </message>
        <message numerus="yes">
            <source>%n jour(s) de retard</source>
            <translation>
                <numerusform>%n jour de retard</numerusform>
                <numerusform>%n jours de retard</numerusform>
            </translation>
        </message>
        <message>
            <source>Relancer : {text}</source>
            <translation>Relancer : {text}</translation>
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
        <name>DateField</name>
        <message>
            <source>par exemple : 12/3, jeudi en huit, fin juin</source>
            <translation>par exemple : 12/3, jeudi en huit, fin juin</translation>
        </message>
        <message>
            <source>Date non comprise : écrivez-la comme 12/03/2013.</source>
            <translation>Date non comprise : écrivez-la comme 12/03/2013.</translation>
        </message>
    </context>
    <context>
        <name>DecisionPane</name>
        <message>
            <source>par exemple : 48 200 €</source>
            <translation>par exemple : 48 200 €</translation>
        </message>
        <message>
            <source>point {number} : {title}</source>
            <translation>point {number} : {title}</translation>
        </message>
        <message>
            <source>Aucune décision plus récente : notez d’abord en séance celle qui revient sur celle-ci.</source>
            <translation>Aucune décision plus récente : notez d’abord en séance celle qui revient sur celle-ci.</translation>
        </message>
        <message>
            <source>« {text} » n’est pas un montant sûr : écrivez-le comme 48 200 €.</source>
            <translation>« {text} » n’est pas un montant sûr : écrivez-le comme 48 200 €.</translation>
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
        <name>Deeds</name>
        <message>
            <source>Orthographe : mots douteux soulignés.</source>
            <translation>Orthographe : mots douteux soulignés.</translation>
        </message>
    </context>
    <context>
        <name>DeliberationCard</name>
        <message>
            <source>14/02/2007, février 2007 ou 2007</source>
            <translation>14/02/2007, février 2007 ou 2007</translation>
        </message>
    </context>
    <context>
        <name>DeliberationLinks</name>
        <message>
            <source>motif : prises le même jour…</source>
            <translation>motif : prises le même jour…</translation>
        </message>
    </context>
    <context>
        <name>Differences</name>
        <message>
            <source>De « {before} » à « {after} »</source>
            <translation>De « {before} » à « {after} »</translation>
        </message>
        <message>
            <source>[retiré : {text}]</source>
            <translation>[retiré : {text}]</translation>
        </message>
        <message>
            <source>[ajouté : {text}]</source>
            <translation>[ajouté : {text}]</translation>
        </message>
    </context>
    <context>
        <name>DossierPage</name>
        <message>
            <source>versé dans « {title} »</source>
            <translation>versé dans « {title} »</translation>
        </message>
        <message>
            <source>« {title} » est versé dans ce dossier.</source>
            <translation>« {title} » est versé dans ce dossier.</translation>
        </message>
        <message>
            <source>Où en est-on ? {title}</source>
            <translation>Où en est-on ? {title}</translation>
        </message>
        <message>
            <source>« Où en est-on ? »…</source>
            <translation>« Où en est-on ? »…</translation>
        </message>
    </context>
    <context>
        <name>Dossiers</name>
        <message>
            <source>Imprimer « Où en est-on ? »…</source>
            <translation>Imprimer « Où en est-on ? »…</translation>
        </message>
    </context>
    <context>
        <name>DoubtCard</name>
        <message>
            <source>Ligne {line} : {told}</source>
            <translation>Ligne {line} : {told}</translation>
        </message>
        <message>
            <source>Déjà dans le registre :
{known}</source>
            <translation>Déjà dans le registre :
{known}</translation>
        </message>
        <message>
            <source>C’est un homonyme : l’ajouter</source>
            <translation>C’est un homonyme : l’ajouter</translation>
        </message>
    </context>
    <context>
        <name>DueEditor</name>
        <message>
            <source>Pourquoi ? par exemple : étude attendue</source>
            <translation>Pourquoi ? par exemple : étude attendue</translation>
        </message>
    </context>
    <context>
        <name>EntryPage</name>
        <message>
            <source>Situation au {day} : les chiffres se lisent sans se modifier.</source>
            <translation>Situation au {day} : les chiffres se lisent sans se modifier.</translation>
        </message>
        <message>
            <source>Aucun chiffre : {missing}, et non zéro.</source>
            <translation>Aucun chiffre : {missing}, et non zéro.</translation>
        </message>
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
                <numerusform>%n texte n’est pas un montant sûr : {first}. Rien n’a été écrit.</numerusform>
                <numerusform>%n textes ne sont pas des montants sûrs : {first}. Rien n’a été écrit.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>Exports</name>
        <message>
            <source>Classeur Excel : tableau, opérations, chiffres…</source>
            <translation>Classeur Excel : tableau, opérations, chiffres…</translation>
        </message>
    </context>
    <context>
        <name>FilterBar</name>
        <message>
            <source>Oublier « {name} »</source>
            <translation>Oublier « {name} »</translation>
        </message>
    </context>
    <context>
        <name>Filters</name>
        <message>
            <source>Sous 7 jours</source>
            <translation>Sous 7 jours</translation>
        </message>
    </context>
    <context>
        <name>FrameMenus</name>
        <message>
            <source>{verb} : {gesture}</source>
            <translation>{verb} : {gesture}</translation>
        </message>
    </context>
    <context>
        <name>Gate</name>
        <message>
            <source>Cette séance ne se tient pas : elle est reportée, annulée ou archivée.</source>
            <translation>Cette séance ne se tient pas : elle est reportée, annulée ou archivée.</translation>
        </message>
    </context>
    <context>
        <name>GroupGauges</name>
        <message>
            <source>À titre indicatif : seul le quorum de chaque conseil fait foi.</source>
            <translation>À titre indicatif : seul le quorum de chaque conseil fait foi.</translation>
        </message>
    </context>
    <context>
        <name>HalfTyped</name>
        <message>
            <source>En cours de frappe au verrouillage : {text}</source>
            <translation>En cours de frappe au verrouillage : {text}</translation>
        </message>
    </context>
    <context>
        <name>HeadButtons</name>
        <message>
            <source>Cette date n’est que proposée : confirmez-la d’abord.</source>
            <translation>Cette date n’est que proposée : confirmez-la d’abord.</translation>
        </message>
    </context>
    <context>
        <name>ImportDialog</name>
        <message>
            <source>Une ligne d’en-tête, puis une ligne par fiche ; seule la colonne « {first} » est nécessaire.</source>
            <translation>Une ligne d’en-tête, puis une ligne par fiche ; seule la colonne « {first} » est nécessaire.</translation>
        </message>
        <message>
            <source>Colonnes comprises : {all}.</source>
            <translation>Colonnes comprises : {all}.</translation>
        </message>
        <message>
            <source>Leurs noms peuvent être autres : vous direz laquelle est laquelle, et ce sera retenu.</source>
            <translation>Leurs noms peuvent être autres : vous direz laquelle est laquelle, et ce sera retenu.</translation>
        </message>
        <message>
            <source>Un calendrier comme en enregistrent les agendas : une séance par rendez-vous.</source>
            <translation>Un calendrier comme en enregistrent les agendas : une séance par rendez-vous.</translation>
        </message>
        <message>
            <source>Ce qui est déjà dans le registre est reconnu : rien n’est doublé sans vous le demander.</source>
            <translation>Ce qui est déjà dans le registre est reconnu : rien n’est doublé sans vous le demander.</translation>
        </message>
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
        <message>
            <source>Import abandonné : rien n’a été écrit.</source>
            <translation>Import abandonné : rien n’a été écrit.</translation>
        </message>
        <message numerus="yes">
            <source>Voir ces %n fiche(s)</source>
            <translation>
                <numerusform>Voir cette fiche</numerusform>
                <numerusform>Voir ces %n fiches</numerusform>
            </translation>
        </message>
        <message>
            <source>Lecture abandonnée : rien n’a été écrit.</source>
            <translation>Lecture abandonnée : rien n’a été écrit.</translation>
        </message>
    </context>
    <context>
        <name>ImportPage</name>
        <message>
            <source>Il est d’abord essayé : chaque ligne refusée dit pourquoi, et rien n’est écrit avant « Importer ».</source>
            <translation>Il est d’abord essayé : chaque ligne refusée dit pourquoi, et rien n’est écrit avant « Importer ».</translation>
        </message>
        <message>
            <source>Une ligne d’en-tête, puis une ligne par opération ; les autres colonnes sont laissées.</source>
            <translation>Une ligne d’en-tête, puis une ligne par opération ; les autres colonnes sont laissées.</translation>
        </message>
        <message>
            <source>Le montant en euros, k€ ou M€, avec une virgule ou un point : « 966, 18 », « 143.5 », « 155 M€ ».</source>
            <translation>Le montant en euros, k€ ou M€, avec une virgule ou un point : « 966, 18 », « 143.5 », « 155 M€ ».</translation>
        </message>
        <message>
            <source>Un montant laissé blanc ne dit rien : il n’est pas lu comme un zéro.</source>
            <translation>Un montant laissé blanc ne dit rien : il n’est pas lu comme un zéro.</translation>
        </message>
        <message>
            <source>Une opération sur plusieurs lignes : ses montants sont additionnés.</source>
            <translation>Une opération sur plusieurs lignes : ses montants sont additionnés.</translation>
        </message>
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
                <numerusform>%n ligne refusée : rien ne sera écrit tant qu’il en reste</numerusform>
                <numerusform>%n lignes refusées : rien ne sera écrit tant qu’il en reste</numerusform>
            </translation>
        </message>
        <message>
            <source>Lecture abandonnée : rien n’a été écrit.</source>
            <translation>Lecture abandonnée : rien n’a été écrit.</translation>
        </message>
        <message numerus="yes">
            <source>%n chiffre(s) importé(s).</source>
            <translation>
                <numerusform>%n chiffre importé.</numerusform>
                <numerusform>%n chiffres importés.</numerusform>
            </translation>
        </message>
        <message>
            <source>Import abandonné : rien n’a été écrit.</source>
            <translation>Import abandonné : rien n’a été écrit.</translation>
        </message>
    </context>
    <context>
        <name>Importing</name>
        <message>
            <source>Une liste CSV ou Excel, ou des cartes vCard. Elle est d’abord essayée : rien n’est écrit avant « Importer ».</source>
            <translation>Une liste CSV ou Excel, ou des cartes vCard. Elle est d’abord essayée : rien n’est écrit avant « Importer ».</translation>
        </message>
        <message>
            <source>Le tableau Excel ou CSV où les actions sont suivies. Il est d’abord essayé : rien n’est écrit avant « Importer ».</source>
            <translation>Le tableau Excel ou CSV où les actions sont suivies. Il est d’abord essayé : rien n’est écrit avant « Importer ».</translation>
        </message>
        <message>
            <source>Un calendrier .ics. Les séances déjà là sont laissées ; rien n’est écrit avant « Importer ».</source>
            <translation>Un calendrier .ics. Les séances déjà là sont laissées ; rien n’est écrit avant « Importer ».</translation>
        </message>
        <message>
            <source>annulé : laissé</source>
            <translation>annulé : laissé</translation>
        </message>
        <message>
            <source>déjà là : laissé</source>
            <translation>déjà là : laissé</translation>
        </message>
        <message>
            <source>Les délibérations d’un conseil en données ouvertes (SCDL), ou un tableau qui a les mêmes colonnes. Celles déjà là sont laissées ; rien n’est écrit avant « Importer ».</source>
            <translation>Les délibérations d’un conseil en données ouvertes (SCDL), ou un tableau qui a les mêmes colonnes. Celles déjà là sont laissées ; rien n’est écrit avant « Importer ».</translation>
        </message>
    </context>
    <context>
        <name>InsertionBar</name>
        <message>
            <source>note · ! décision · - action @nom avant le… · = vote · ? suspens</source>
            <translation>note · ! décision · - action @nom avant le… · = vote · ? suspens</translation>
        </message>
    </context>
    <context>
        <name>IssueDialog</name>
        <message numerus="yes">
            <source>%n anomalie(s) à revoir, un clic y mène :</source>
            <translation>
                <numerusform>%n anomalie à revoir, un clic y mène :</numerusform>
                <numerusform>%n anomalies à revoir, un clic y mène :</numerusform>
            </translation>
        </message>
        <message>
            <source>Rien n’a changé depuis la version {version} : elle est remise telle quelle.</source>
            <translation>Rien n’a changé depuis la version {version} : elle est remise telle quelle.</translation>
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
        <name>ItemTexts</name>
        <message>
            <source>Position : {authority}</source>
            <translation>Position : {authority}</translation>
        </message>
        <message>
            <source>Une ligne par montant, « libellé : 48 200 € » ; « ? » pour un montant inconnu.</source>
            <translation>Une ligne par montant, « libellé : 48 200 € » ; « ? » pour un montant inconnu.</translation>
        </message>
    </context>
    <context>
        <name>Joining</name>
        <message>
            <source>Pièce jointe : {name}</source>
            <translation>Pièce jointe : {name}</translation>
        </message>
        <message>
            <source>Pièce enregistrée : {name}</source>
            <translation>Pièce enregistrée : {name}</translation>
        </message>
    </context>
    <context>
        <name>KeyForm</name>
        <message>
            <source>tel qu’il est écrit : au prorata de…</source>
            <translation>tel qu’il est écrit : au prorata de…</translation>
        </message>
        <message>
            <source>Écrivez une part par financeur, comme 50,82 pour un pourcentage : « {text} » n’est pas compris.</source>
            <translation>Écrivez une part par financeur, comme 50,82 pour un pourcentage : « {text} » n’est pas compris.</translation>
        </message>
        <message>
            <source>« {text} » n’est pas une date : écrivez-la comme 01/01/2010, ou laissez le champ vide.</source>
            <translation>« {text} » n’est pas une date : écrivez-la comme 01/01/2010, ou laissez le champ vide.</translation>
        </message>
    </context>
    <context>
        <name>LentPieces</name>
        <message>
            <source>Point {number}, « {dossier} »</source>
            <translation>Point {number}, « {dossier} »</translation>
        </message>
        <message numerus="yes">
            <source>%n pièce(s)</source>
            <translation>
                <numerusform>%n pièce</numerusform>
                <numerusform>%n pièces</numerusform>
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
        <message>
            <source>Cette ligne reste pour vous : elle n’est ni imprimée ni envoyée.</source>
            <translation>Cette ligne reste pour vous : elle n’est ni imprimée ni envoyée.</translation>
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
        <name>LinesModel</name>
        <message>
            <source>Note d’origine : {raw}</source>
            <translation>Note d’origine : {raw}</translation>
        </message>
        <message>
            <source>Saisi : {raw}</source>
            <translation>Saisi : {raw}</translation>
        </message>
    </context>
    <context>
        <name>LinesView</name>
        <message>
            <source>Garder pour soi : ni projetée, ni imprimée</source>
            <translation>Garder pour soi : ni projetée, ni imprimée</translation>
        </message>
    </context>
    <context>
        <name>LinksPanel</name>
        <message>
            <source>Double instruction : {authority} instruit « {title} ».</source>
            <translation>Double instruction : {authority} instruit « {title} ».</translation>
        </message>
    </context>
    <context>
        <name>LogoField</name>
        <message>
            <source>Aucun logo : le nom est imprimé à sa place.</source>
            <translation>Aucun logo : le nom est imprimé à sa place.</translation>
        </message>
    </context>
    <context>
        <name>LunchForm</name>
        <message>
            <source>Déjeuner : {field}</source>
            <translation>Déjeuner : {field}</translation>
        </message>
        <message>
            <source>12 h 15</source>
            <translation>12 h 15</translation>
        </message>
        <message numerus="yes">
            <source>%n d’après les réponses</source>
            <translation>
                <numerusform>%n d’après les réponses</numerusform>
                <numerusform>%n d’après les réponses</numerusform>
            </translation>
        </message>
        <message>
            <source>Heure non comprise : écrivez-la comme 12 h 15.</source>
            <translation>Heure non comprise : écrivez-la comme 12 h 15.</translation>
        </message>
    </context>
    <context>
        <name>MainWindow</name>
        <message>
            <source>La séance « {name} » est restée ouverte : rien de ce qui a été noté n’est perdu.</source>
            <translation>La séance « {name} » est restée ouverte : rien de ce qui a été noté n’est perdu.</translation>
        </message>
    </context>
    <context>
        <name>MeetingCard</name>
        <message>
            <source>Elle garde sa référence et sa trace ; la nouvelle séance reprend son ordre du jour.</source>
            <translation>Elle garde sa référence et sa trace ; la nouvelle séance reprend son ordre du jour.</translation>
        </message>
        <message>
            <source>Elle reste lisible avec son motif ; son numéro ne resservira pas, ses points vont en réserve.</source>
            <translation>Elle reste lisible avec son motif ; son numéro ne resservira pas, ses points vont en réserve.</translation>
        </message>
        <message>
            <source>Motif : {reason}</source>
            <translation>Motif : {reason}</translation>
        </message>
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
        <message>
            <source>{day}. Déjà convoquée : pour changer de date, reportez-la.</source>
            <translation>{day}. Déjà convoquée : pour changer de date, reportez-la.</translation>
        </message>
        <message>
            <source>Le même jour : {body}</source>
            <translation>Le même jour : {body}</translation>
        </message>
    </context>
    <context>
        <name>MeetingForm</name>
        <message>
            <source>facultatif : le nom de l’instance sinon</source>
            <translation>facultatif : le nom de l’instance sinon</translation>
        </message>
        <message>
            <source>facultatif : celui de l’instance sinon</source>
            <translation>facultatif : celui de l’instance sinon</translation>
        </message>
        <message>
            <source>Proposées :</source>
            <translation>Proposées :</translation>
        </message>
        <message>
            <source>Choisissez une date : par exemple 16/5, jeudi en huit, fin juin.</source>
            <translation>Choisissez une date : par exemple 16/5, jeudi en huit, fin juin.</translation>
        </message>
        <message>
            <source>Heure non comprise : écrivez-la comme 10 h 30.</source>
            <translation>Heure non comprise : écrivez-la comme 10 h 30.</translation>
        </message>
    </context>
    <context>
        <name>MeetingSide</name>
        <message>
            <source>Personne n’est attendu : vérifiez les sièges de l’instance.</source>
            <translation>Personne n’est attendu : vérifiez les sièges de l’instance.</translation>
        </message>
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
        <message>
            <source>« {text} » n’est pas une date : écrivez par exemple 16/5/2014 ou jeudi en huit.</source>
            <translation>« {text} » n’est pas une date : écrivez par exemple 16/5/2014 ou jeudi en huit.</translation>
        </message>
    </context>
    <context>
        <name>MinuteBar</name>
        <message>
            <source>Une heure comme 9h15</source>
            <translation>Une heure comme 9 h 15</translation>
        </message>
    </context>
    <context>
        <name>Minutes</name>
        <message>
            <source>Note d’origine : {raw}</source>
            <translation>Note d’origine : {raw}</translation>
        </message>
    </context>
    <context>
        <name>MinutesHead</name>
        <message>
            <source>Ranger cette séance parmi les archives : son relevé est approuvé</source>
            <translation>Ranger cette séance parmi les archives : son relevé est approuvé</translation>
        </message>
        <message numerus="yes">
            <source>%n à approuver</source>
            <translation>
                <numerusform>%n à approuver</numerusform>
                <numerusform>%n à approuver</numerusform>
            </translation>
        </message>
        <message>
            <source>{what} : aller au premier bloc</source>
            <translation>{what} : aller au premier bloc</translation>
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
        <name>MoveLine</name>
        <message>
            <source>0,8 M€</source>
            <translation>0,8 M€</translation>
        </message>
    </context>
    <context>
        <name>Moves</name>
        <message>
            <source>Une heure comme 10h12 ; vide : retirer</source>
            <translation>Une heure comme 10 h 12 ; vide : retirer</translation>
        </message>
    </context>
    <context>
        <name>NewContract</name>
        <message>
            <source>par exemple : Contrat 276</source>
            <translation>par exemple : Contrat 276</translation>
        </message>
        <message>
            <source>court : 276</source>
            <translation>court : 276</translation>
        </message>
    </context>
    <context>
        <name>NewDossier</name>
        <message>
            <source>par exemple : Pôles d’échange de l’axe Seine</source>
            <translation>par exemple : Pôles d’échange de l’axe Seine</translation>
        </message>
        <message>
            <source>Il ressemble à un dossier déjà ouvert : regardez-le d’abord.</source>
            <translation>Il ressemble à un dossier déjà ouvert : regardez-le d’abord.</translation>
        </message>
        <message>
            <source>Dossier « {title} » ouvert.</source>
            <translation>Dossier « {title} » ouvert.</translation>
        </message>
    </context>
    <context>
        <name>NewPerson</name>
        <message>
            <source>Dites pour quelle collectivité : choisissez-la dans la liste.</source>
            <translation>Dites pour quelle collectivité : choisissez-la dans la liste.</translation>
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
        <name>OpenData</name>
        <message>
            <source>Publier les délibérations d’un conseil : fichier CSV au schéma SCDL</source>
            <translation>Publier les délibérations d’un conseil : fichier CSV au schéma SCDL</translation>
        </message>
        <message numerus="yes">
            <source>%n délibération(s) dans {name}.</source>
            <translation>
                <numerusform>%n délibération dans {name}.</numerusform>
                <numerusform>%n délibérations dans {name}.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n laissée(s) de côté :</source>
            <translation>
                <numerusform>%n laissée de côté :</numerusform>
                <numerusform>%n laissées de côté :</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>OperationsPage</name>
        <message numerus="yes">
            <source>%n décision(s)</source>
            <translation>
                <numerusform>%n décision</numerusform>
                <numerusform>%n décisions</numerusform>
            </translation>
        </message>
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
        <message>
            <source>Aucune pièce n’est jointe : ordre du jour, relevé précédent, suivi et participants seront réunis.</source>
            <translation>Aucune pièce n’est jointe : ordre du jour, relevé précédent, suivi et participants seront réunis.</translation>
        </message>
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
        <message>
            <source>Avec les pièces laissées de côté : {size}.</source>
            <translation>Avec les pièces laissées de côté : {size}.</translation>
        </message>
        <message numerus="yes">
            <source>%n pièce(s) arrivée(s) depuis l’envoi : additif</source>
            <translation>
                <numerusform>%n pièce arrivée depuis l’envoi : additif</numerusform>
                <numerusform>%n pièces arrivées depuis l’envoi : additif</numerusform>
            </translation>
        </message>
        <message>
            <source>Dossier réuni : {pages} pages, {size}.</source>
            <translation>Dossier réuni : {pages} pages, {size}.</translation>
        </message>
        <message>
            <source>Non repris : {names}.</source>
            <translation>Non repris : {names}.</translation>
        </message>
    </context>
    <context>
        <name>Palette</name>
        <message>
            <source>Entrée : {verb}</source>
            <translation>Entrée : {verb}</translation>
        </message>
        <message>
            <source>Rien ne répond à « {words} ».</source>
            <translation>Rien ne répond à « {words} ».</translation>
        </message>
    </context>
    <context>
        <name>PassageEditor</name>
        <message>
            <source>par exemple : Simplifier</source>
            <translation>par exemple : Simplifier</translation>
        </message>
    </context>
    <context>
        <name>PersonPicker</name>
        <message>
            <source>« {name} » n’est pas dans l’annuaire.</source>
            <translation>« {name} » n’est pas dans l’annuaire.</translation>
        </message>
        <message>
            <source>Ajouter « {name} » à l’annuaire :</source>
            <translation>Ajouter « {name} » à l’annuaire :</translation>
        </message>
    </context>
    <context>
        <name>PersonSheetView</name>
        <message>
            <source>par exemple : directrice générale</source>
            <translation>par exemple : directrice générale</translation>
        </message>
    </context>
    <context>
        <name>Pieces</name>
        <message>
            <source>Déposez ici des fichiers : ils sont copiés dans le registre.</source>
            <translation>Déposez ici des fichiers : ils sont copiés dans le registre.</translation>
        </message>
        <message>
            <source>« {name} » est joint au dossier.</source>
            <translation>« {name} » est joint au dossier.</translation>
        </message>
    </context>
    <context>
        <name>Places</name>
        <message>
            <source>Ce registre est en lecture seule : rien ne peut y être écrit.</source>
            <translation>Ce registre est en lecture seule : rien ne peut y être écrit.</translation>
        </message>
    </context>
    <context>
        <name>Plenary</name>
        <message>
            <source>{name} : {present} sur {members}</source>
            <translation>{name} : {present} sur {members}</translation>
        </message>
        <message>
            <source>« La séance est suspendue. »</source>
            <translation>« La séance est suspendue. »</translation>
        </message>
        <message>
            <source>« La séance est ouverte. Je demande de procéder à l’appel nominatif. »</source>
            <translation>« La séance est ouverte. Je demande de procéder à l’appel nominatif. »</translation>
        </message>
        <message>
            <source>« Le quorum n’est pas atteint dans ce conseil : {names}. »</source>
            <translation>« Le quorum n’est pas atteint dans ce conseil : {names}. »</translation>
        </message>
        <message>
            <source>« Le scrutin public est ouvert ; chacun vote à l’appel de son nom. »</source>
            <translation>« Le scrutin public est ouvert ; chacun vote à l’appel de son nom. »</translation>
        </message>
        <message>
            <source>« Le scrutin est secret ; les bulletins vont être dépouillés. »</source>
            <translation>« Le scrutin est secret ; les bulletins vont être dépouillés. »</translation>
        </message>
        <message>
            <source>« Qui est contre ? Qui s’abstient ? Qui ne prend pas part au vote ? »</source>
            <translation>« Qui est contre ? Qui s’abstient ? Qui ne prend pas part au vote ? »</translation>
        </message>
        <message>
            <source>« {words}. »</source>
            <translation>« {words}. »</translation>
        </message>
        <message>
            <source>« {words}. Chaque conseil en délibérera. »</source>
            <translation>« {words}. Chaque conseil en délibérera. »</translation>
        </message>
        <message>
            <source>« La parole est à {who}. »</source>
            <translation>« La parole est à {who}. »</translation>
        </message>
        <message>
            <source>« La parole est à {who}, rapporteur. »</source>
            <translation>« La parole est à {who}, rapporteur. »</translation>
        </message>
        <message>
            <source>« Y a-t-il d’autres interventions ? Je mets le rapport aux voix. »</source>
            <translation>« Y a-t-il d’autres interventions ? Je mets le rapport aux voix. »</translation>
        </message>
        <message>
            <source>appel : 3 lettres + Entrée</source>
            <translation>appel : 3 lettres + Entrée</translation>
        </message>
    </context>
    <context>
        <name>PlenaryDeeds</name>
        <message>
            <source>Feuille reprise : {lines} lignes, {present} présents, {proxies} pouvoirs.</source>
            <translation>Feuille reprise : {lines} lignes, {present} présents, {proxies} pouvoirs.</translation>
        </message>
        <message numerus="yes">
            <source>… et %n autre(s) anomalie(s). Rien n’a été repris.</source>
            <translation>
                <numerusform>… et %n autre anomalie. Rien n’a été repris.</numerusform>
                <numerusform>… et %n autres anomalies. Rien n’a été repris.</numerusform>
            </translation>
        </message>
        <message>
            <source>Vote corrigé ; le premier relevé reste.</source>
            <translation>Vote corrigé ; le premier relevé reste.</translation>
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
        <name>PointSide</name>
        <message>
            <source>Ce qu’il faut savoir avant d’en parler ; imprimé en tête du point dans le relevé.</source>
            <translation>Ce qu’il faut savoir avant d’en parler ; imprimé en tête du point dans le relevé.</translation>
        </message>
    </context>
    <context>
        <name>PointsModel</name>
        <message>
            <source>Temps passé : {time}</source>
            <translation>Temps passé : {time}</translation>
        </message>
    </context>
    <context>
        <name>PouringDialog</name>
        <message>
            <source>« {source} » et « {target} » ne disent pas la même chose. Choisissez ce que garde « {target} » ; « {source} » reste consultable, clos et tel quel.</source>
            <translation>« {source} » et « {target} » ne disent pas la même chose. Choisissez ce que garde « {target} » ; « {source} » reste consultable, clos et tel quel.</translation>
        </message>
        <message>
            <source>Celui de « {title} »</source>
            <translation>Celui de « {title} »</translation>
        </message>
        <message>
            <source>Comme « {title} »</source>
            <translation>Comme « {title} »</translation>
        </message>
    </context>
    <context>
        <name>Preferences</name>
        <message>
            <source>Partout : Ctrl+molette, Ctrl+plus, Ctrl+moins, Ctrl+0.</source>
            <translation>Partout : Ctrl+molette, Ctrl+plus, Ctrl+moins, Ctrl+0.</translation>
        </message>
        <message>
            <source>Aucun : les copies restent à côté du registre</source>
            <translation>Aucun : les copies restent à côté du registre</translation>
        </message>
    </context>
    <context>
        <name>Preparation</name>
        <message>
            <source>15 min</source>
            <translation>15 min</translation>
        </message>
    </context>
    <context>
        <name>PreparationCommands</name>
        <message>
            <source>Ouvrir le dossier « {title} »</source>
            <translation>Ouvrir le dossier « {title} »</translation>
        </message>
    </context>
    <context>
        <name>Presence</name>
        <message>
            <source>Union : {here} sur {all}, sans valeur juridique</source>
            <translation>Union : {here} sur {all}, sans valeur juridique</translation>
        </message>
    </context>
    <context>
        <name>Preview</name>
        <message>
            <source>PDF enregistré : {name}</source>
            <translation>PDF enregistré : {name}</translation>
        </message>
        <message>
            <source>Copie enregistrée : {name}</source>
            <translation>Copie enregistrée : {name}</translation>
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
        <message>
            <source>Importer un fichier CSV : ZONE;PREMIER_JOUR;DERNIER_JOUR;NOM</source>
            <translation>Importer un fichier CSV : ZONE;PREMIER_JOUR;DERNIER_JOUR;NOM</translation>
        </message>
        <message>
            <source>Aucune instance encore : créez-en une, dites son rythme, et ses dates se proposent ici.</source>
            <translation>Aucune instance encore : créez-en une, dites son rythme, et ses dates se proposent ici.</translation>
        </message>
        <message>
            <source>Vacances scolaires inconnues : les dates proposées n’en tiennent pas compte.</source>
            <translation>Vacances scolaires inconnues : les dates proposées n’en tiennent pas compte.</translation>
        </message>
        <message>
            <source>Vacances scolaires connues jusqu’au {day} : les dates d’après n’en tiennent pas compte.</source>
            <translation>Vacances scolaires connues jusqu’au {day} : les dates d’après n’en tiennent pas compte.</translation>
        </message>
        <message numerus="yes">
            <source>Planifier les %n dates</source>
            <translation>
                <numerusform>Planifier la date</numerusform>
                <numerusform>Planifier les %n dates</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>ProtectionDialog</name>
        <message>
            <source>Recopiez le code de la feuille : c’est la preuve qu’elle existe.</source>
            <translation>Recopiez le code de la feuille : c’est la preuve qu’elle existe.</translation>
        </message>
        <message>
            <source>Code de récupération du registre « {name} »

{code}

Ce code seul ouvre le registre et ses sauvegardes. Gardez cette feuille sous clé.</source>
            <translation>Code de récupération du registre « {name} »

{code}

Ce code seul ouvre le registre et ses sauvegardes. Gardez cette feuille sous clé.</translation>
        </message>
    </context>
    <context>
        <name>ProxiesPane</name>
        <message>
            <source>tombé : le mandant est arrivé</source>
            <translation>tombé : le mandant est arrivé</translation>
        </message>
        <message>
            <source>sans effet : le mandataire n’est pas en séance</source>
            <translation>sans effet : le mandataire n’est pas en séance</translation>
        </message>
    </context>
    <context>
        <name>QuorumStrip</name>
        <message>
            <source>Quorum non atteint : {names}. Un vote pris maintenant porterait cette réserve.</source>
            <translation>Quorum non atteint : {names}. Un vote pris maintenant porterait cette réserve.</translation>
        </message>
    </context>
    <context>
        <name>Rail</name>
        <message>
            <source>Séance en cours : {name}</source>
            <translation>Séance en cours : {name}</translation>
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
        <name>Reminders</name>
        <message>
            <source>Brouillon sans adresse : l’Annuaire n’en a pas pour {person}. Il est dans {path}</source>
            <translation>Brouillon sans adresse : l’Annuaire n’en a pas pour {person}. Il est dans {path}</translation>
        </message>
        <message>
            <source>Brouillon de relance écrit : {path}</source>
            <translation>Brouillon de relance écrit : {path}</translation>
        </message>
    </context>
    <context>
        <name>RepairDialog</name>
        <message>
            <source>Un registre sain est écrit dans un nouveau fichier : on part de la dernière sauvegarde vérifiée, on refait chaque geste que le journal a gardé depuis et dont le sceau est intact, puis on reprend les lignes qui se lisent encore. Le fichier abîmé n’est que lu.</source>
            <translation>Un registre sain est écrit dans un nouveau fichier : on part de la dernière sauvegarde vérifiée, on refait chaque geste que le journal a gardé depuis et dont le sceau est intact, puis on reprend les lignes qui se lisent encore. Le fichier abîmé n’est que lu.</translation>
        </message>
        <message>
            <source>Réparer « {name} »</source>
            <translation>Réparer « {name} »</translation>
        </message>
        <message>
            <source>{what} : {told}</source>
            <translation>{what} : {told}</translation>
        </message>
    </context>
    <context>
        <name>RestoreDialog</name>
        <message>
            <source>Chaque copie a été relue et vérifiée quand elle a été faite. Regardez-la d’abord à côté du registre : rien n’est remplacé tant que vous ne le demandez pas.</source>
            <translation>Chaque copie a été relue et vérifiée quand elle a été faite. Regardez-la d’abord à côté du registre : rien n’est remplacé tant que vous ne le demandez pas.</translation>
        </message>
        <message>
            <source>Sauvegardes de « {name} »</source>
            <translation>Sauvegardes de « {name} »</translation>
        </message>
        <message>
            <source>Le registre présent est d’abord copié et la copie vérifiée : elle restera dans cette liste, sous « avant restauration ». S’il est trop abîmé pour être copié, son fichier est gardé à part, tel quel.</source>
            <translation>Le registre présent est d’abord copié et la copie vérifiée : elle restera dans cette liste, sous « avant restauration ». S’il est trop abîmé pour être copié, son fichier est gardé à part, tel quel.</translation>
        </message>
        <message>
            <source>Remplacer le registre ?</source>
            <translation>Remplacer le registre ?</translation>
        </message>
        <message>
            <source>« {name} » redeviendra ce qu’il était le {moment}.</source>
            <translation>« {name} » redeviendra ce qu’il était le {moment}.</translation>
        </message>
    </context>
    <context>
        <name>RollCall</name>
        <message>
            <source>Plusieurs membres : ↑ ↓ ou 1 à 9, puis Entrée</source>
            <translation>Plusieurs membres : ↑ ↓ ou 1 à 9, puis Entrée</translation>
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
        <message>
            <source>Aucune étape encore : ajoutez par qui le dossier doit passer.</source>
            <translation>Aucune étape encore : ajoutez par qui le dossier doit passer.</translation>
        </message>
        <message>
            <source>« {step} » transmise.</source>
            <translation>« {step} » transmise.</translation>
        </message>
    </context>
    <context>
        <name>SentencesPane</name>
        <message>
            <source>Choisissez une phrase : celle que vous ne touchez pas suit le compte de la séance.</source>
            <translation>Choisissez une phrase : celle que vous ne touchez pas suit le compte de la séance.</translation>
        </message>
        <message>
            <source>Ce que disait cette phrase a été retiré du compte de la séance : elle n’est plus imprimée.</source>
            <translation>Ce que disait cette phrase a été retiré du compte de la séance : elle n’est plus imprimée.</translation>
        </message>
        <message>
            <source>Les faits ont changé. Le compte de la séance dit maintenant : « {text} »</source>
            <translation>Les faits ont changé. Le compte de la séance dit maintenant : « {text} »</translation>
        </message>
        <message>
            <source>Reformulée. Phrase d’origine : « {text} »</source>
            <translation>Reformulée. Phrase d’origine : « {text} »</translation>
        </message>
        <message>
            <source>Écrite d’après le compte de la séance : elle en suit les corrections.</source>
            <translation>Écrite d’après le compte de la séance : elle en suit les corrections.</translation>
        </message>
    </context>
    <context>
        <name>SettingBar</name>
        <message>
            <source>Séance : {field}</source>
            <translation>Séance : {field}</translation>
        </message>
        <message>
            <source>La convocation est partie : la séance reportée garde sa trace, une autre la remplace.</source>
            <translation>La convocation est partie : la séance reportée garde sa trace, une autre la remplace.</translation>
        </message>
        <message>
            <source>Heure non comprise : écrivez-la comme 10 h 30.</source>
            <translation>Heure non comprise : écrivez-la comme 10 h 30.</translation>
        </message>
    </context>
    <context>
        <name>SortedTable</name>
        <message>
            <source>Cliquez pour trier ; clic droit pour choisir les colonnes</source>
            <translation>Cliquez pour trier ; clic droit pour choisir les colonnes</translation>
        </message>
    </context>
    <context>
        <name>Speeches</name>
        <message>
            <source>Autre orateur : nom</source>
            <translation>Autre orateur : nom</translation>
        </message>
        <message>
            <source>Espace : démarrer, arrêter</source>
            <translation>Espace : démarrer, arrêter</translation>
        </message>
    </context>
    <context>
        <name>StatusBar</name>
        <message>
            <source>Annulé : {gesture}</source>
            <translation>Annulé : {gesture}</translation>
        </message>
        <message>
            <source>Rétabli : {gesture}</source>
            <translation>Rétabli : {gesture}</translation>
        </message>
        <message numerus="yes">
            <source>%n suite(s) en retard</source>
            <translation>
                <numerusform>%n suite en retard</numerusform>
                <numerusform>%n suites en retard</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>StepsCard</name>
        <message>
            <source>Premiers pas : de quoi tenir une première réunion</source>
            <translation>Premiers pas : de quoi tenir une première réunion</translation>
        </message>
    </context>
    <context>
        <name>Stream</name>
        <message>
            <source>Choisissez un point dans l’ordre du jour : Entrée, ou un clic.</source>
            <translation>Choisissez un point dans l’ordre du jour : Entrée, ou un clic.</translation>
        </message>
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
                <numerusform>%n texte n’est pas un montant sûr : {first}. Rien n’a été écrit.</numerusform>
                <numerusform>%n textes ne sont pas des montants sûrs : {first}. Rien n’a été écrit.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>TimeField</name>
        <message>
            <source>par exemple : 10 h 30</source>
            <translation>par exemple : 10 h 30</translation>
        </message>
        <message>
            <source>Heure non comprise : écrivez-la comme 10 h 30.</source>
            <translation>Heure non comprise : écrivez-la comme 10 h 30.</translation>
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
        <name>Timeline</name>
        <message>
            <source>Tri : {answer}</source>
            <translation>Tri : {answer}</translation>
        </message>
        <message>
            <source>Délibération : {authority}</source>
            <translation>Délibération : {authority}</translation>
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
        <message>
            <source>{votes} voix pour {voters} : vérifiez le compte.</source>
            <translation>{votes} voix pour {voters} : vérifiez le compte.</translation>
        </message>
        <message>
            <source>Vous corrigez la ligne de {time} : Entrée pour valider, Échap pour abandonner.</source>
            <translation>Vous corrigez la ligne de {time} : Entrée pour valider, Échap pour abandonner.</translation>
        </message>
        <message>
            <source>{name} n’était pas attendu(e) : la ligne l’ajoute aux participants.</source>
            <translation>{name} n’était pas attendu(e) : la ligne l’ajoute aux participants.</translation>
        </message>
        <message>
            <source>@ une personne, # un dossier, une date en toutes lettres ; ↑ reprend la dernière ligne.</source>
            <translation>@ une personne, # un dossier, une date en toutes lettres ; ↑ reprend la dernière ligne.</translation>
        </message>
    </context>
    <context>
        <name>Track</name>
        <message>
            <source>État du relevé : {step}</source>
            <translation>État du relevé : {step}</translation>
        </message>
    </context>
    <context>
        <name>Trash</name>
        <message>
            <source>Rien n’est effacé : ce qui est ici peut revenir à sa place, avec son histoire.</source>
            <translation>Rien n’est effacé : ce qui est ici peut revenir à sa place, avec son histoire.</translation>
        </message>
        <message>
            <source>« {title} » est revenu à sa place.</source>
            <translation>« {title} » est revenu à sa place.</translation>
        </message>
    </context>
    <context>
        <name>TriageCard</name>
        <message>
            <source>Dites laquelle : elle instruira seule ce dossier.</source>
            <translation>Dites laquelle : elle instruira seule ce dossier.</translation>
        </message>
        <message>
            <source>À voir en {name} ?</source>
            <translation>À voir en {name} ?</translation>
        </message>
    </context>
    <context>
        <name>TypeBar</name>
        <message>
            <source>Garder cette ligne pour soi : ni projetée, ni imprimée (Ctrl+Maj+P)</source>
            <translation>Garder cette ligne pour soi : ni projetée, ni imprimée (Ctrl+Maj+P)</translation>
        </message>
    </context>
    <context>
        <name>TypeButton</name>
        <message>
            <source>Type : {word}</source>
            <translation>Type : {word}</translation>
        </message>
    </context>
    <context>
        <name>VerdictCard</name>
        <message>
            <source>Il a été modifié après sa diffusion : ne vous y fiez pas. Le registre garde l’original.</source>
            <translation>Il a été modifié après sa diffusion : ne vous y fiez pas. Le registre garde l’original.</translation>
        </message>
        <message>
            <source>Ce registre ne le reconnaît pas : c’est un projet, l’édition d’une collectivité, un fichier d’ailleurs, ou un autre logiciel l’a refait et en a ôté l’empreinte. Demandez le fichier tel qu’il a été diffusé.</source>
            <translation>Ce registre ne le reconnaît pas : c’est un projet, l’édition d’une collectivité, un fichier d’ailleurs, ou un autre logiciel l’a refait et en a ôté l’empreinte. Demandez le fichier tel qu’il a été diffusé.</translation>
        </message>
        <message>
            <source>Il porte un sceau qui ne correspond pas à ce qu’il montre : ne vous y fiez pas.</source>
            <translation>Il porte un sceau qui ne correspond pas à ce qu’il montre : ne vous y fiez pas.</translation>
        </message>
        <message>
            <source>Ses pages sont bien celles que dit son sceau, mais ce registre ne le connaît pas : ouvrez celui d’où il vient pour savoir s’il est en vigueur.</source>
            <translation>Ses pages sont bien celles que dit son sceau, mais ce registre ne le connaît pas : ouvrez celui d’où il vient pour savoir s’il est en vigueur.</translation>
        </message>
        <message>
            <source>Le fichier a été réenregistré depuis, par une messagerie ou un autre logiciel ; ce qu’il montre n’a pas changé.</source>
            <translation>Le fichier a été réenregistré depuis, par une messagerie ou un autre logiciel ; ce qu’il montre n’a pas changé.</translation>
        </message>
        <message>
            <source>Une signature électronique y a été apposée depuis, et rien d’autre. Votre lecteur de PDF dira qui a signé : le registre ne juge pas des certificats.</source>
            <translation>Une signature électronique y a été apposée depuis, et rien d’autre. Votre lecteur de PDF dira qui a signé : le registre ne juge pas des certificats.</translation>
        </message>
        <message>
            <source>Le journal du registre ne garde plus trace de ce sceau : le registre a pu être remanié.</source>
            <translation>Le journal du registre ne garde plus trace de ce sceau : le registre a pu être remanié.</translation>
        </message>
    </context>
    <context>
        <name>VerificationWindow</name>
        <message>
            <source>Que valent ces fichiers ?</source>
            <translation>Que valent ces fichiers ?</translation>
        </message>
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
        <message>
            <source>Aucun registre n’est ouvert : chaque fichier ne répond que de lui-même.</source>
            <translation>Aucun registre n’est ouvert : chaque fichier ne répond que de lui-même.</translation>
        </message>
    </context>
    <context>
        <name>VotePane</name>
        <message>
            <source>Les présents :</source>
            <translation>Les présents :</translation>
        </message>
        <message>
            <source>Partage : la présidence a voté</source>
            <translation>Partage : la présidence a voté</translation>
        </message>
        <message>
            <source>Un vote porte sur un point : ouvrez la séance, puis un point de son ordre du jour.</source>
            <translation>Un vote porte sur un point : ouvrez la séance, puis un point de son ordre du jour.</translation>
        </message>
        <message>
            <source>Conclusion partagée : chaque conseil délibérera de son côté.</source>
            <translation>Conclusion partagée : chaque conseil délibérera de son côté.</translation>
        </message>
    </context>
    <context>
        <name>VotesTab</name>
        <message>
            <source>Aucun vote encore. Ils se notent en séance : « = 24/2/1 » ou « = unanimité ».</source>
            <translation>Aucun vote encore. Ils se notent en séance : « = 24/2/1 » ou « = unanimité ».</translation>
        </message>
    </context>
    <context>
        <name>VotesTaken</name>
        <message>
            <source>Corrige le premier relevé : {reason}</source>
            <translation>Corrige le premier relevé : {reason}</translation>
        </message>
    </context>
    <context>
        <name>WelcomePage</name>
        <message>
            <source>Par exemple : Le 276</source>
            <translation>Par exemple : Le 276</translation>
        </message>
    </context>
    <context>
        <name>Writing</name>
        <message>
            <source>Point supprimé : {title}</source>
            <translation>Point supprimé : {title}</translation>
        </message>
        <message>
            <source>Point gardé en réserve : {title}</source>
            <translation>Point gardé en réserve : {title}</translation>
        </message>
        <message>
            <source>« {typed} » n’est pas une durée : écrivez 15, 15 min ou 1 h 30.</source>
            <translation>« {typed} » n’est pas une durée : écrivez 15, 15 min ou 1 h 30.</translation>
        </message>
        <message>
            <source>« {typed} » n’est pas dans l’Annuaire : choisissez un nom de la liste.</source>
            <translation>« {typed} » n’est pas dans l’Annuaire : choisissez un nom de la liste.</translation>
        </message>
        <message>
            <source>« {typed} » n’est pas une collectivité membre : choisissez-la dans la liste.</source>
            <translation>« {typed} » n’est pas une collectivité membre : choisissez-la dans la liste.</translation>
        </message>
        <message>
            <source>« {typed} » n’est pas une nature de point : choisissez-la dans la liste.</source>
            <translation>« {typed} » n’est pas une nature de point : choisissez-la dans la liste.</translation>
        </message>
        <message>
            <source>Aucun dossier ne s’appelle « {typed} ».</source>
            <translation>Aucun dossier ne s’appelle « {typed} ».</translation>
        </message>
        <message>
            <source>Pièce retirée : {name}</source>
            <translation>Pièce retirée : {name}</translation>
        </message>
    </context>
    <context>
        <name>bar</name>
        <message>
            <source>Heure de ce qui est noté ; vide : maintenant</source>
            <translation>Heure de ce qui est noté ; vide : maintenant</translation>
        </message>
    </context>
    <context>
        <name>call</name>
        <message>
            <source>Appel nominatif : trois lettres, puis Entrée</source>
            <translation>Appel nominatif : trois lettres, puis Entrée</translation>
        </message>
        <message>
            <source>Lequel de ces membres ?</source>
            <translation>Lequel de ces membres ?</translation>
        </message>
    </context>
</TS>
