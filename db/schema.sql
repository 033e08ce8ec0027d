CREATE TABLE action (
	id TEXT NOT NULL, 
	gone BOOLEAN DEFAULT 0 NOT NULL, 
	label TEXT, 
	text TEXT NOT NULL, 
	meeting_id TEXT, 
	item_id TEXT, 
	decision_id TEXT, 
	dossier_id TEXT, 
	rank TEXT NOT NULL, 
	assignee_id TEXT, 
	authority_id TEXT, 
	first_due_on TEXT, 
	state TEXT NOT NULL, 
	progress INTEGER DEFAULT 0 NOT NULL, 
	closed_on TEXT, 
	opened_on TEXT NOT NULL, 
	minuted_people TEXT, 
	CONSTRAINT pk_action PRIMARY KEY (id), 
	CONSTRAINT ck_action_state_known CHECK (state IN ('to_start', 'in_progress', 'done', 'blocked', 'dropped')), 
	CONSTRAINT ck_action_progress_percent CHECK (progress BETWEEN 0 AND 100), 
	CONSTRAINT fk_action_assignee_id FOREIGN KEY(assignee_id) REFERENCES person (id), 
	CONSTRAINT fk_action_authority_id FOREIGN KEY(authority_id) REFERENCES authority (id), 
	CONSTRAINT fk_action_decision_id FOREIGN KEY(decision_id) REFERENCES decision (id), 
	CONSTRAINT fk_action_dossier_id FOREIGN KEY(dossier_id) REFERENCES dossier (id), 
	CONSTRAINT fk_action_item_id FOREIGN KEY(item_id) REFERENCES agenda_item (id), 
	CONSTRAINT fk_action_meeting_id FOREIGN KEY(meeting_id) REFERENCES meeting (id)
);

CREATE TABLE agenda_item (
	id TEXT NOT NULL, 
	gone BOOLEAN DEFAULT 0 NOT NULL, 
	body_id TEXT NOT NULL, 
	meeting_id TEXT, 
	rank TEXT NOT NULL, 
	title TEXT NOT NULL, 
	nature TEXT NOT NULL, 
	standing TEXT, 
	rapporteur_id TEXT, 
	pilot_id TEXT, 
	dossier_id TEXT, 
	planned_minutes INTEGER, 
	brief TEXT, 
	internal BOOLEAN DEFAULT 0 NOT NULL, 
	keeps_pieces BOOLEAN, 
	carried_from_id TEXT, 
	commission TEXT, 
	report_number TEXT, 
	outcome TEXT, 
	outcome_reason TEXT, 
	spent_seconds INTEGER DEFAULT 0 NOT NULL, 
	started_at TEXT, 
	CONSTRAINT pk_agenda_item PRIMARY KEY (id), 
	CONSTRAINT ck_agenda_item_nature_known CHECK (nature IN ('information', 'exchange', 'decision', 'arbitration', 'report')), 
	CONSTRAINT ck_agenda_item_outcome_known CHECK (outcome IN ('closed', 'postponed', 'withdrawn')), 
	CONSTRAINT ck_agenda_item_standing_known CHECK (standing IN ('approval', 'followup', 'item', 'any_other_business', 'next_meeting')), 
	CONSTRAINT ck_agenda_item_planned_minutes_positive CHECK (planned_minutes IS NULL OR planned_minutes >= 0), 
	CONSTRAINT fk_agenda_item_body_id FOREIGN KEY(body_id) REFERENCES body (id), 
	CONSTRAINT fk_agenda_item_carried_from_id FOREIGN KEY(carried_from_id) REFERENCES agenda_item (id), 
	CONSTRAINT fk_agenda_item_dossier_id FOREIGN KEY(dossier_id) REFERENCES dossier (id), 
	CONSTRAINT fk_agenda_item_meeting_id FOREIGN KEY(meeting_id) REFERENCES meeting (id), 
	CONSTRAINT fk_agenda_item_pilot_id FOREIGN KEY(pilot_id) REFERENCES authority (id), 
	CONSTRAINT fk_agenda_item_rapporteur_id FOREIGN KEY(rapporteur_id) REFERENCES person (id)
);

CREATE TABLE alembic_version (
	version_num VARCHAR(32) NOT NULL, 
	CONSTRAINT alembic_version_pkc PRIMARY KEY (version_num)
);

CREATE TABLE amendment (
	id TEXT NOT NULL, 
	gone BOOLEAN DEFAULT 0 NOT NULL, 
	contract_id TEXT NOT NULL, 
	number INTEGER NOT NULL, 
	title TEXT NOT NULL, 
	reason TEXT, 
	decision_id TEXT, 
	drafted_on TEXT NOT NULL, 
	CONSTRAINT pk_amendment PRIMARY KEY (id), 
	CONSTRAINT fk_amendment_contract_id FOREIGN KEY(contract_id) REFERENCES contract (id), 
	CONSTRAINT fk_amendment_decision_id FOREIGN KEY(decision_id) REFERENCES decision (id)
);

CREATE TABLE amendment_move (
	id TEXT NOT NULL, 
	gone BOOLEAN DEFAULT 0 NOT NULL, 
	amendment_id TEXT NOT NULL, 
	rank TEXT NOT NULL, 
	from_axis_id TEXT, 
	from_financer_id TEXT, 
	to_axis_id TEXT, 
	to_financer_id TEXT, 
	amount_cents INTEGER NOT NULL, 
	CONSTRAINT pk_amendment_move PRIMARY KEY (id), 
	CONSTRAINT ck_amendment_move_amount_positive CHECK (amount_cents > 0), 
	CONSTRAINT fk_amendment_move_amendment_id FOREIGN KEY(amendment_id) REFERENCES amendment (id), 
	CONSTRAINT fk_amendment_move_from_axis_id FOREIGN KEY(from_axis_id) REFERENCES axis (id), 
	CONSTRAINT fk_amendment_move_from_financer_id FOREIGN KEY(from_financer_id) REFERENCES authority (id), 
	CONSTRAINT fk_amendment_move_to_axis_id FOREIGN KEY(to_axis_id) REFERENCES axis (id), 
	CONSTRAINT fk_amendment_move_to_financer_id FOREIGN KEY(to_financer_id) REFERENCES authority (id)
);

CREATE TABLE associate (
	id TEXT NOT NULL, 
	gone BOOLEAN DEFAULT 0 NOT NULL, 
	action_id TEXT NOT NULL, 
	person_id TEXT, 
	authority_id TEXT, 
	rank TEXT NOT NULL, 
	CONSTRAINT pk_associate PRIMARY KEY (id), 
	CONSTRAINT ck_associate_person_or_authority CHECK ((person_id IS NULL) <> (authority_id IS NULL)), 
	CONSTRAINT fk_associate_action_id FOREIGN KEY(action_id) REFERENCES action (id), 
	CONSTRAINT fk_associate_authority_id FOREIGN KEY(authority_id) REFERENCES authority (id), 
	CONSTRAINT fk_associate_person_id FOREIGN KEY(person_id) REFERENCES person (id)
);

CREATE TABLE attachment (
	id TEXT NOT NULL, 
	gone BOOLEAN DEFAULT 0 NOT NULL, 
	meeting_id TEXT, 
	item_id TEXT, 
	dossier_id TEXT, 
	rank TEXT NOT NULL, 
	name TEXT NOT NULL, 
	media_type TEXT NOT NULL, 
	size INTEGER NOT NULL, 
	sha256 TEXT NOT NULL, 
	added_at TEXT NOT NULL, 
	pack_label TEXT, 
	pack_number INTEGER, 
	searched_text TEXT, 
	CONSTRAINT pk_attachment PRIMARY KEY (id), 
	CONSTRAINT fk_attachment_dossier_id FOREIGN KEY(dossier_id) REFERENCES dossier (id), 
	CONSTRAINT fk_attachment_item_id FOREIGN KEY(item_id) REFERENCES agenda_item (id), 
	CONSTRAINT fk_attachment_meeting_id FOREIGN KEY(meeting_id) REFERENCES meeting (id)
);

CREATE TABLE attendance (
	id TEXT NOT NULL, 
	gone BOOLEAN DEFAULT 0 NOT NULL, 
	meeting_id TEXT NOT NULL, 
	person_id TEXT NOT NULL, 
	authority_id TEXT NOT NULL, 
	political_group_id TEXT, 
	function TEXT, 
	role TEXT NOT NULL, 
	declared TEXT NOT NULL, 
	represented_by_id TEXT, 
	rank TEXT NOT NULL, 
	CONSTRAINT pk_attendance PRIMARY KEY (id), 
	CONSTRAINT ck_attendance_declared_known CHECK (declared IN ('expected', 'represented', 'excused')), 
	CONSTRAINT fk_attendance_authority_id FOREIGN KEY(authority_id) REFERENCES authority (id), 
	CONSTRAINT fk_attendance_meeting_id FOREIGN KEY(meeting_id) REFERENCES meeting (id), 
	CONSTRAINT fk_attendance_person_id FOREIGN KEY(person_id) REFERENCES person (id), 
	CONSTRAINT fk_attendance_political_group_id FOREIGN KEY(political_group_id) REFERENCES political_group (id), 
	CONSTRAINT fk_attendance_represented_by_id FOREIGN KEY(represented_by_id) REFERENCES person (id)
);

CREATE TABLE authority (
	id TEXT NOT NULL, 
	gone BOOLEAN DEFAULT 0 NOT NULL, 
	code TEXT NOT NULL, 
	kind TEXT NOT NULL, 
	insee_code TEXT, 
	insee_kind TEXT, 
	siret TEXT, 
	zone TEXT, 
	seat_city TEXT, 
	address TEXT, 
	valid_from TEXT, 
	valid_to TEXT, 
	successor_id TEXT, 
	logo_sha256 TEXT, 
	CONSTRAINT pk_authority PRIMARY KEY (id), 
	CONSTRAINT ck_authority_kind_known CHECK (kind IN ('region', 'department', 'metropolis', 'intermunicipal', 'municipality', 'other')), 
	CONSTRAINT fk_authority_successor_id FOREIGN KEY(successor_id) REFERENCES authority (id)
);

CREATE TABLE authority_name (
	id TEXT NOT NULL, 
	gone BOOLEAN DEFAULT 0 NOT NULL, 
	authority_id TEXT NOT NULL, 
	name TEXT NOT NULL, 
	short_name TEXT NOT NULL, 
	with_of TEXT, 
	assembly_name TEXT, 
	valid_from TEXT, 
	valid_to TEXT, 
	CONSTRAINT pk_authority_name PRIMARY KEY (id), 
	CONSTRAINT fk_authority_name_authority_id FOREIGN KEY(authority_id) REFERENCES authority (id)
);

CREATE TABLE axis (
	id TEXT NOT NULL, 
	gone BOOLEAN DEFAULT 0 NOT NULL, 
	contract_id TEXT NOT NULL, 
	parent_id TEXT, 
	rank TEXT NOT NULL, 
	number TEXT NOT NULL, 
	name TEXT NOT NULL, 
	objective TEXT, 
	CONSTRAINT pk_axis PRIMARY KEY (id), 
	CONSTRAINT fk_axis_contract_id FOREIGN KEY(contract_id) REFERENCES contract (id), 
	CONSTRAINT fk_axis_parent_id FOREIGN KEY(parent_id) REFERENCES axis (id)
);

CREATE TABLE ballot_line (
	id TEXT NOT NULL, 
	gone BOOLEAN DEFAULT 0 NOT NULL, 
	vote_id TEXT NOT NULL, 
	person_id TEXT NOT NULL, 
	sense TEXT NOT NULL, 
	CONSTRAINT pk_ballot_line PRIMARY KEY (id), 
	CONSTRAINT ck_ballot_line_sense_known CHECK (sense IN ('for', 'against', 'abstain', 'not_voting')), 
	CONSTRAINT fk_ballot_line_person_id FOREIGN KEY(person_id) REFERENCES person (id), 
	CONSTRAINT fk_ballot_line_vote_id FOREIGN KEY(vote_id) REFERENCES vote (id)
);

CREATE TABLE ballot_request (
	id TEXT NOT NULL, 
	gone BOOLEAN DEFAULT 0 NOT NULL, 
	item_id TEXT NOT NULL, 
	authority_id TEXT, 
	person_id TEXT, 
	mode TEXT NOT NULL, 
	requesters INTEGER NOT NULL, 
	at TEXT NOT NULL, 
	CONSTRAINT pk_ballot_request PRIMARY KEY (id), 
	CONSTRAINT ck_ballot_request_mode_known CHECK (mode IN ('ordinary', 'public', 'secret', 'unanimity')), 
	CONSTRAINT ck_ballot_request_requesters_positive CHECK (requesters > 0), 
	CONSTRAINT fk_ballot_request_authority_id FOREIGN KEY(authority_id) REFERENCES authority (id), 
	CONSTRAINT fk_ballot_request_item_id FOREIGN KEY(item_id) REFERENCES agenda_item (id), 
	CONSTRAINT fk_ballot_request_person_id FOREIGN KEY(person_id) REFERENCES person (id)
);

CREATE TABLE block (
	id TEXT NOT NULL, 
	gone BOOLEAN DEFAULT 0 NOT NULL, 
	meeting_id TEXT NOT NULL, 
	item_id TEXT, 
	rank TEXT NOT NULL, 
	kind TEXT NOT NULL, 
	raw TEXT NOT NULL, 
	text TEXT NOT NULL, 
	reading TEXT, 
	entry_key TEXT, 
	at TEXT NOT NULL, 
	private BOOLEAN DEFAULT 0 NOT NULL, 
	approved BOOLEAN DEFAULT 0 NOT NULL, 
	decision_id TEXT, 
	action_id TEXT, 
	vote_id TEXT, 
	CONSTRAINT pk_block PRIMARY KEY (id), 
	CONSTRAINT ck_block_kind_known CHECK (kind IN ('note', 'decision', 'action', 'vote', 'suspense', 'presence')), 
	CONSTRAINT fk_block_action_id FOREIGN KEY(action_id) REFERENCES action (id), 
	CONSTRAINT fk_block_decision_id FOREIGN KEY(decision_id) REFERENCES decision (id), 
	CONSTRAINT fk_block_item_id FOREIGN KEY(item_id) REFERENCES agenda_item (id), 
	CONSTRAINT fk_block_meeting_id FOREIGN KEY(meeting_id) REFERENCES meeting (id), 
	CONSTRAINT fk_block_vote_id FOREIGN KEY(vote_id) REFERENCES vote (id)
);

CREATE TABLE body (
	id TEXT NOT NULL, 
	gone BOOLEAN DEFAULT 0 NOT NULL, 
	cooperation_id TEXT NOT NULL, 
	code TEXT NOT NULL, 
	name TEXT NOT NULL, 
	long_name TEXT, 
	regime TEXT NOT NULL, 
	cadence TEXT NOT NULL, 
	starts_at TEXT, 
	slot_minutes INTEGER NOT NULL, 
	lunch BOOLEAN DEFAULT 0 NOT NULL, 
	place TEXT, 
	host_rotation BOOLEAN DEFAULT 1 NOT NULL, 
	meeting_pattern TEXT NOT NULL, 
	decision_pattern TEXT NOT NULL, 
	approval_days INTEGER, 
	convening_days INTEGER, 
	closing_formula TEXT, 
	rank TEXT NOT NULL, 
	CONSTRAINT pk_body PRIMARY KEY (id), 
	CONSTRAINT ck_body_regime_known CHECK (regime IN ('administrative', 'political', 'joint_sitting', 'council')), 
	CONSTRAINT fk_body_cooperation_id FOREIGN KEY(cooperation_id) REFERENCES cooperation (id)
);

CREATE TABLE closed_days (
	id TEXT NOT NULL, 
	gone BOOLEAN DEFAULT 0 NOT NULL, 
	zone TEXT NOT NULL, 
	first_day TEXT NOT NULL, 
	last_day TEXT NOT NULL, 
	name TEXT NOT NULL, 
	CONSTRAINT pk_closed_days PRIMARY KEY (id)
);

CREATE TABLE comment (
	id TEXT NOT NULL, 
	gone BOOLEAN DEFAULT 0 NOT NULL, 
	action_id TEXT NOT NULL, 
	text TEXT NOT NULL, 
	dated_on TEXT NOT NULL, 
	author TEXT, 
	meeting_id TEXT, 
	CONSTRAINT pk_comment PRIMARY KEY (id), 
	CONSTRAINT fk_comment_action_id FOREIGN KEY(action_id) REFERENCES action (id), 
	CONSTRAINT fk_comment_meeting_id FOREIGN KEY(meeting_id) REFERENCES meeting (id)
);

CREATE TABLE contract (
	id TEXT NOT NULL, 
	gone BOOLEAN DEFAULT 0 NOT NULL, 
	cooperation_id TEXT NOT NULL, 
	code TEXT NOT NULL, 
	name TEXT NOT NULL, 
	starts_on TEXT NOT NULL, 
	ends_on TEXT NOT NULL, 
	owner_minimum INTEGER, 
	note TEXT, 
	CONSTRAINT pk_contract PRIMARY KEY (id), 
	CONSTRAINT ck_contract_period_in_order CHECK (starts_on <= ends_on), 
	CONSTRAINT fk_contract_cooperation_id FOREIGN KEY(cooperation_id) REFERENCES cooperation (id)
);

CREATE TABLE contract_action (
	id TEXT NOT NULL, 
	gone BOOLEAN DEFAULT 0 NOT NULL, 
	axis_id TEXT NOT NULL, 
	rank TEXT NOT NULL, 
	number TEXT NOT NULL, 
	name TEXT NOT NULL, 
	pilot_id TEXT, 
	CONSTRAINT pk_contract_action PRIMARY KEY (id), 
	CONSTRAINT fk_contract_action_axis_id FOREIGN KEY(axis_id) REFERENCES axis (id), 
	CONSTRAINT fk_contract_action_pilot_id FOREIGN KEY(pilot_id) REFERENCES authority (id)
);

CREATE TABLE cooperation (
	id TEXT NOT NULL, 
	gone BOOLEAN DEFAULT 0 NOT NULL, 
	code TEXT NOT NULL, 
	name TEXT NOT NULL, 
	legal_form TEXT NOT NULL, 
	founded_on TEXT, 
	CONSTRAINT pk_cooperation PRIMARY KEY (id), 
	CONSTRAINT ck_cooperation_legal_form_known CHECK (legal_form IN ('informal', 'entente', 'conference', 'interdepartmental_institution'))
);

CREATE TABLE decision (
	id TEXT NOT NULL, 
	gone BOOLEAN DEFAULT 0 NOT NULL, 
	meeting_id TEXT NOT NULL, 
	item_id TEXT, 
	rank TEXT NOT NULL, 
	number INTEGER, 
	reference TEXT, 
	text TEXT NOT NULL, 
	sense TEXT NOT NULL, 
	reserve_holder_id TEXT, 
	reserve_text TEXT, 
	pilot_id TEXT, 
	due_on TEXT, 
	dossier_id TEXT, 
	axis TEXT, 
	amount_cents INTEGER, 
	state TEXT DEFAULT 'in_force' NOT NULL, 
	reverses_id TEXT, 
	CONSTRAINT pk_decision PRIMARY KEY (id), 
	CONSTRAINT ck_decision_sense_known CHECK (sense IN ('agreement', 'agreement_with_reserve', 'referred', 'postponed', 'for_information', 'dropped')), 
	CONSTRAINT ck_decision_state_known CHECK (state IN ('in_force', 'reversed')), 
	CONSTRAINT ck_decision_number_with_reference CHECK ((number IS NULL) = (reference IS NULL)), 
	CONSTRAINT fk_decision_dossier_id FOREIGN KEY(dossier_id) REFERENCES dossier (id), 
	CONSTRAINT fk_decision_item_id FOREIGN KEY(item_id) REFERENCES agenda_item (id), 
	CONSTRAINT fk_decision_meeting_id FOREIGN KEY(meeting_id) REFERENCES meeting (id), 
	CONSTRAINT fk_decision_pilot_id FOREIGN KEY(pilot_id) REFERENCES authority (id), 
	CONSTRAINT fk_decision_reserve_holder_id FOREIGN KEY(reserve_holder_id) REFERENCES authority (id), 
	CONSTRAINT fk_decision_reverses_id FOREIGN KEY(reverses_id) REFERENCES decision (id)
);

CREATE TABLE deliberation (
	id TEXT NOT NULL, 
	gone BOOLEAN DEFAULT 0 NOT NULL, 
	decision_id TEXT, 
	authority_id TEXT NOT NULL, 
	amendment_id TEXT, 
	contract_id TEXT, 
	dossier_id TEXT, 
	organ TEXT, 
	number TEXT, 
	adopted_on TEXT, 
	received_on TEXT, 
	sense TEXT, 
	votes_for INTEGER, 
	votes_against INTEGER, 
	abstentions INTEGER, 
	vote_text TEXT, 
	text TEXT, 
	object TEXT, 
	subject_code TEXT, 
	budget_year TEXT, 
	budget_name TEXT, 
	prefecture_id TEXT, 
	members INTEGER, 
	url TEXT, 
	CONSTRAINT pk_deliberation PRIMARY KEY (id), 
	CONSTRAINT ck_deliberation_sense_known CHECK (sense IN ('adopted', 'amended', 'rejected')), 
	CONSTRAINT ck_deliberation_amendment_or_contract CHECK (amendment_id IS NULL OR contract_id IS NULL), 
	CONSTRAINT ck_deliberation_about_something CHECK (coalesce(decision_id, amendment_id, object) IS NOT NULL), 
	CONSTRAINT fk_deliberation_amendment_id FOREIGN KEY(amendment_id) REFERENCES amendment (id), 
	CONSTRAINT fk_deliberation_authority_id FOREIGN KEY(authority_id) REFERENCES authority (id), 
	CONSTRAINT fk_deliberation_contract_id FOREIGN KEY(contract_id) REFERENCES contract (id), 
	CONSTRAINT fk_deliberation_decision_id FOREIGN KEY(decision_id) REFERENCES decision (id), 
	CONSTRAINT fk_deliberation_dossier_id FOREIGN KEY(dossier_id) REFERENCES dossier (id)
);

CREATE TABLE deliberation_link (
	id TEXT NOT NULL, 
	gone BOOLEAN DEFAULT 0 NOT NULL, 
	deliberation_id TEXT NOT NULL, 
	other_id TEXT NOT NULL, 
	reason TEXT, 
	CONSTRAINT pk_deliberation_link PRIMARY KEY (id), 
	CONSTRAINT ck_deliberation_link_two_deliberations CHECK (deliberation_id <> other_id), 
	CONSTRAINT fk_deliberation_link_deliberation_id FOREIGN KEY(deliberation_id) REFERENCES deliberation (id), 
	CONSTRAINT fk_deliberation_link_other_id FOREIGN KEY(other_id) REFERENCES deliberation (id)
);

CREATE TABLE dossier (
	id TEXT NOT NULL, 
	gone BOOLEAN DEFAULT 0 NOT NULL, 
	title TEXT NOT NULL, 
	summary TEXT, 
	place TEXT, 
	triage TEXT NOT NULL, 
	triage_reason TEXT, 
	triaged_on TEXT, 
	triaged_by TEXT, 
	instructing_id TEXT, 
	lead_id TEXT, 
	pilot_id TEXT, 
	axis TEXT, 
	state TEXT DEFAULT 'open' NOT NULL, 
	stage TEXT, 
	opened_on TEXT NOT NULL, 
	keeps_pieces BOOLEAN DEFAULT 0 NOT NULL, 
	merged_into_id TEXT, 
	CONSTRAINT pk_dossier PRIMARY KEY (id), 
	CONSTRAINT ck_dossier_stage_known CHECK (stage IN ('study', 'instruction', 'decision', 'execution', 'completed')), 
	CONSTRAINT ck_dossier_state_known CHECK (state IN ('open', 'closed')), 
	CONSTRAINT ck_dossier_triage_known CHECK (triage IN ('undecided', 'together', 'single_authority', 'not_relevant')), 
	CONSTRAINT fk_dossier_instructing_id FOREIGN KEY(instructing_id) REFERENCES authority (id), 
	CONSTRAINT fk_dossier_lead_id FOREIGN KEY(lead_id) REFERENCES authority (id), 
	CONSTRAINT fk_dossier_merged_into_id FOREIGN KEY(merged_into_id) REFERENCES dossier (id), 
	CONSTRAINT fk_dossier_pilot_id FOREIGN KEY(pilot_id) REFERENCES person (id)
);

CREATE TABLE dossier_link (
	id TEXT NOT NULL, 
	gone BOOLEAN DEFAULT 0 NOT NULL, 
	dossier_id TEXT NOT NULL, 
	other_id TEXT NOT NULL, 
	reason TEXT, 
	CONSTRAINT pk_dossier_link PRIMARY KEY (id), 
	CONSTRAINT fk_dossier_link_dossier_id FOREIGN KEY(dossier_id) REFERENCES dossier (id), 
	CONSTRAINT fk_dossier_link_other_id FOREIGN KEY(other_id) REFERENCES dossier (id)
);

CREATE TABLE due_change (
	id TEXT NOT NULL, 
	gone BOOLEAN DEFAULT 0 NOT NULL, 
	action_id TEXT NOT NULL, 
	due_on TEXT NOT NULL, 
	reason TEXT, 
	changed_at TEXT NOT NULL, 
	meeting_id TEXT, 
	CONSTRAINT pk_due_change PRIMARY KEY (id), 
	CONSTRAINT fk_due_change_action_id FOREIGN KEY(action_id) REFERENCES action (id), 
	CONSTRAINT fk_due_change_meeting_id FOREIGN KEY(meeting_id) REFERENCES meeting (id)
);

CREATE TABLE erased (
    origin TEXT NOT NULL,
    seq INTEGER NOT NULL,
    sha256 TEXT NOT NULL,
    PRIMARY KEY (origin, seq)
) WITHOUT ROWID;

CREATE TABLE financer (
	id TEXT NOT NULL, 
	gone BOOLEAN DEFAULT 0 NOT NULL, 
	contract_id TEXT NOT NULL, 
	authority_id TEXT NOT NULL, 
	rank TEXT NOT NULL, 
	CONSTRAINT pk_financer PRIMARY KEY (id), 
	CONSTRAINT fk_financer_authority_id FOREIGN KEY(authority_id) REFERENCES authority (id), 
	CONSTRAINT fk_financer_contract_id FOREIGN KEY(contract_id) REFERENCES contract (id)
);

CREATE TABLE funding_key (
	id TEXT NOT NULL, 
	gone BOOLEAN DEFAULT 0 NOT NULL, 
	contract_id TEXT NOT NULL, 
	axis_id TEXT, 
	action_id TEXT, 
	operation_id TEXT, 
	mode TEXT NOT NULL, 
	text TEXT, 
	valid_from TEXT, 
	valid_to TEXT, 
	CONSTRAINT pk_funding_key PRIMARY KEY (id), 
	CONSTRAINT ck_funding_key_mode_known CHECK (mode IN ('percent', 'lump_sum', 'per_capita')), 
	CONSTRAINT fk_funding_key_action_id FOREIGN KEY(action_id) REFERENCES contract_action (id), 
	CONSTRAINT fk_funding_key_axis_id FOREIGN KEY(axis_id) REFERENCES axis (id), 
	CONSTRAINT fk_funding_key_contract_id FOREIGN KEY(contract_id) REFERENCES contract (id), 
	CONSTRAINT fk_funding_key_operation_id FOREIGN KEY(operation_id) REFERENCES operation (id)
);

CREATE TABLE funding_statement (
	id TEXT NOT NULL, 
	gone BOOLEAN DEFAULT 0 NOT NULL, 
	contract_id TEXT NOT NULL, 
	financer_id TEXT NOT NULL, 
	stage TEXT NOT NULL, 
	year INTEGER NOT NULL, 
	dated_on TEXT NOT NULL, 
	source TEXT NOT NULL, 
	figures TEXT NOT NULL, 
	note TEXT, 
	CONSTRAINT pk_funding_statement PRIMARY KEY (id), 
	CONSTRAINT ck_funding_statement_figures_object CHECK (json_type(figures) = 'object'), 
	CONSTRAINT ck_funding_statement_stage_known CHECK (stage IN ('planned', 'programmed', 'committed', 'ordered', 'paid')), 
	CONSTRAINT fk_funding_statement_contract_id FOREIGN KEY(contract_id) REFERENCES contract (id), 
	CONSTRAINT fk_funding_statement_financer_id FOREIGN KEY(financer_id) REFERENCES authority (id)
);

CREATE TABLE gesture (
    id TEXT NOT NULL PRIMARY KEY,
    seq INTEGER NOT NULL UNIQUE,
    name TEXT NOT NULL,
    subject_kind TEXT,
    subject_id TEXT,
    author TEXT NOT NULL,
    at TEXT NOT NULL,
    state TEXT NOT NULL CHECK (state IN ('done', 'undone', 'dropped')),
    undoable INTEGER NOT NULL CHECK (undoable IN (0, 1)),
    undoes TEXT REFERENCES gesture (id),
    inverts TEXT REFERENCES gesture (id),
    chain TEXT NOT NULL
) WITHOUT ROWID;

CREATE TABLE head (
    tbl TEXT NOT NULL,
    pk TEXT NOT NULL,
    col TEXT NOT NULL,
    hlc INTEGER NOT NULL,
    origin TEXT NOT NULL,
    seq INTEGER NOT NULL,
    PRIMARY KEY (tbl, pk, col, hlc, origin)
) WITHOUT ROWID;

CREATE TABLE holding (
	id TEXT NOT NULL, 
	gone BOOLEAN DEFAULT 0 NOT NULL, 
	person_id TEXT NOT NULL, 
	authority_id TEXT NOT NULL, 
	kind TEXT NOT NULL, 
	function_f TEXT, 
	function_m TEXT, 
	political_group_id TEXT, 
	election_order INTEGER, 
	valid_from TEXT, 
	valid_to TEXT, 
	rank TEXT DEFAULT 'm' NOT NULL, 
	CONSTRAINT pk_holding PRIMARY KEY (id), 
	CONSTRAINT ck_holding_kind_known CHECK (kind IN ('elected', 'officer', 'staff')), 
	CONSTRAINT fk_holding_authority_id FOREIGN KEY(authority_id) REFERENCES authority (id), 
	CONSTRAINT fk_holding_person_id FOREIGN KEY(person_id) REFERENCES person (id), 
	CONSTRAINT fk_holding_political_group_id FOREIGN KEY(political_group_id) REFERENCES political_group (id)
);

CREATE TABLE indicator (
	id TEXT NOT NULL, 
	gone BOOLEAN DEFAULT 0 NOT NULL, 
	contract_id TEXT NOT NULL, 
	axis_id TEXT, 
	operation_id TEXT, 
	rank TEXT NOT NULL, 
	name TEXT NOT NULL, 
	beneficiary TEXT NOT NULL, 
	text TEXT NOT NULL, 
	value DOUBLE, 
	unit TEXT, 
	measured_on TEXT, 
	source TEXT, 
	CONSTRAINT pk_indicator PRIMARY KEY (id), 
	CONSTRAINT ck_indicator_beneficiary_known CHECK (beneficiary IN ('territory', 'services', 'population')), 
	CONSTRAINT fk_indicator_axis_id FOREIGN KEY(axis_id) REFERENCES axis (id), 
	CONSTRAINT fk_indicator_contract_id FOREIGN KEY(contract_id) REFERENCES contract (id), 
	CONSTRAINT fk_indicator_operation_id FOREIGN KEY(operation_id) REFERENCES operation (id)
);

CREATE TABLE issued_document (
	id TEXT NOT NULL, 
	gone BOOLEAN DEFAULT 0 NOT NULL, 
	meeting_id TEXT NOT NULL, 
	kind TEXT NOT NULL, 
	version INTEGER NOT NULL, 
	content TEXT NOT NULL, 
	sha256 TEXT NOT NULL, 
	pdf_sha256 TEXT NOT NULL, 
	issued_at TEXT NOT NULL, 
	issued_by TEXT NOT NULL, 
	supersedes_id TEXT, 
	change_note TEXT, 
	CONSTRAINT pk_issued_document PRIMARY KEY (id), 
	CONSTRAINT ck_issued_document_kind_known CHECK (kind IN ('decisions', 'minutes', 'conclusions', 'convocation', 'agenda', 'attendance', 'actions', 'report', 'note', 'proxy')), 
	CONSTRAINT fk_issued_document_meeting_id FOREIGN KEY(meeting_id) REFERENCES meeting (id), 
	CONSTRAINT fk_issued_document_supersedes_id FOREIGN KEY(supersedes_id) REFERENCES issued_document (id)
);

CREATE TABLE item_text (
	id TEXT NOT NULL, 
	gone BOOLEAN DEFAULT 0 NOT NULL, 
	item_id TEXT NOT NULL, 
	part TEXT NOT NULL, 
	authority_id TEXT, 
	text TEXT NOT NULL, 
	CONSTRAINT pk_item_text PRIMARY KEY (id), 
	CONSTRAINT ck_item_text_part_known CHECK (part IN ('context', 'statement', 'proposals', 'finances', 'enacting', 'stakes', 'agreement', 'divergence', 'position', 'awaited', 'risk')), 
	CONSTRAINT fk_item_text_authority_id FOREIGN KEY(authority_id) REFERENCES authority (id), 
	CONSTRAINT fk_item_text_item_id FOREIGN KEY(item_id) REFERENCES agenda_item (id)
);

CREATE TABLE key_share (
	id TEXT NOT NULL, 
	gone BOOLEAN DEFAULT 0 NOT NULL, 
	key_id TEXT NOT NULL, 
	financer_id TEXT NOT NULL, 
	weight INTEGER NOT NULL, 
	CONSTRAINT pk_key_share PRIMARY KEY (id), 
	CONSTRAINT ck_key_share_weight_positive CHECK (weight >= 0), 
	CONSTRAINT fk_key_share_financer_id FOREIGN KEY(financer_id) REFERENCES authority (id), 
	CONSTRAINT fk_key_share_key_id FOREIGN KEY(key_id) REFERENCES funding_key (id)
);

CREATE TABLE lunch (
	id TEXT NOT NULL, 
	gone BOOLEAN DEFAULT 0 NOT NULL, 
	meeting_id TEXT NOT NULL, 
	place TEXT, 
	starts_at TEXT, 
	head_count INTEGER, 
	confirmed BOOLEAN DEFAULT 0 NOT NULL, 
	diets TEXT, 
	CONSTRAINT pk_lunch PRIMARY KEY (id), 
	CONSTRAINT fk_lunch_meeting_id FOREIGN KEY(meeting_id) REFERENCES meeting (id)
);

CREATE TABLE meeting (
	id TEXT NOT NULL, 
	gone BOOLEAN DEFAULT 0 NOT NULL, 
	body_id TEXT NOT NULL, 
	reference TEXT NOT NULL, 
	year INTEGER NOT NULL, 
	number INTEGER NOT NULL, 
	title TEXT, 
	held_on TEXT NOT NULL, 
	proposed_for TEXT, 
	set_by_hand BOOLEAN DEFAULT 0 NOT NULL, 
	starts_at TEXT, 
	ends_at TEXT, 
	state TEXT NOT NULL, 
	state_reason TEXT, 
	host_id TEXT, 
	place TEXT, 
	access TEXT, 
	replaces_id TEXT, 
	chair_id TEXT, 
	secretary_id TEXT, 
	convened_on TEXT, 
	pack_sent_at TEXT, 
	opened_at TEXT, 
	closed_at TEXT, 
	paused_at TEXT, 
	paused_seconds INTEGER DEFAULT 0 NOT NULL, 
	current_item_id TEXT, 
	private_note TEXT, 
	CONSTRAINT pk_meeting PRIMARY KEY (id), 
	CONSTRAINT ck_meeting_state_known CHECK (state IN ('proposed', 'planned', 'convened', 'in_session', 'held', 'minutes_in_review', 'approved', 'archived', 'postponed', 'cancelled')), 
	CONSTRAINT fk_meeting_body_id FOREIGN KEY(body_id) REFERENCES body (id), 
	CONSTRAINT fk_meeting_chair_id FOREIGN KEY(chair_id) REFERENCES person (id), 
	CONSTRAINT fk_meeting_host_id FOREIGN KEY(host_id) REFERENCES authority (id), 
	CONSTRAINT fk_meeting_replaces_id FOREIGN KEY(replaces_id) REFERENCES meeting (id), 
	CONSTRAINT fk_meeting_secretary_id FOREIGN KEY(secretary_id) REFERENCES person (id)
);

CREATE TABLE membership (
	id TEXT NOT NULL, 
	gone BOOLEAN DEFAULT 0 NOT NULL, 
	cooperation_id TEXT NOT NULL, 
	authority_id TEXT NOT NULL, 
	rank TEXT NOT NULL, 
	valid_from TEXT, 
	valid_to TEXT, 
	CONSTRAINT pk_membership PRIMARY KEY (id), 
	CONSTRAINT fk_membership_authority_id FOREIGN KEY(authority_id) REFERENCES authority (id), 
	CONSTRAINT fk_membership_cooperation_id FOREIGN KEY(cooperation_id) REFERENCES cooperation (id)
);

CREATE TABLE op (
    origin TEXT NOT NULL,
    seq INTEGER NOT NULL,
    hlc INTEGER NOT NULL,
    tbl TEXT NOT NULL,
    pk TEXT NOT NULL,
    col TEXT NOT NULL,
    val,
    p_origin TEXT,
    p_seq INTEGER,
    gesture TEXT NOT NULL,
    PRIMARY KEY (origin, seq)
) WITHOUT ROWID;

CREATE TABLE operation (
	id TEXT NOT NULL, 
	gone BOOLEAN DEFAULT 0 NOT NULL, 
	contract_id TEXT NOT NULL, 
	axis_id TEXT, 
	action_id TEXT, 
	rank TEXT NOT NULL, 
	number TEXT NOT NULL, 
	name TEXT NOT NULL, 
	owner_id TEXT, 
	owner_name TEXT, 
	place TEXT, 
	territory_id TEXT, 
	cost_cents INTEGER, 
	due_on TEXT, 
	state TEXT DEFAULT 'to_start' NOT NULL, 
	dossier_id TEXT, 
	note TEXT, 
	CONSTRAINT pk_operation PRIMARY KEY (id), 
	CONSTRAINT ck_operation_state_known CHECK (state IN ('to_start', 'in_progress', 'done', 'dropped')), 
	CONSTRAINT ck_operation_action_or_axis CHECK (action_id IS NULL OR axis_id IS NULL), 
	CONSTRAINT fk_operation_action_id FOREIGN KEY(action_id) REFERENCES contract_action (id), 
	CONSTRAINT fk_operation_axis_id FOREIGN KEY(axis_id) REFERENCES axis (id), 
	CONSTRAINT fk_operation_contract_id FOREIGN KEY(contract_id) REFERENCES contract (id), 
	CONSTRAINT fk_operation_dossier_id FOREIGN KEY(dossier_id) REFERENCES dossier (id), 
	CONSTRAINT fk_operation_owner_id FOREIGN KEY(owner_id) REFERENCES authority (id), 
	CONSTRAINT fk_operation_territory_id FOREIGN KEY(territory_id) REFERENCES authority (id)
);

CREATE TABLE operation_decision (
	id TEXT NOT NULL, 
	gone BOOLEAN DEFAULT 0 NOT NULL, 
	operation_id TEXT NOT NULL, 
	decision_id TEXT NOT NULL, 
	financer_id TEXT, 
	amount_cents INTEGER, 
	CONSTRAINT pk_operation_decision PRIMARY KEY (id), 
	CONSTRAINT fk_operation_decision_decision_id FOREIGN KEY(decision_id) REFERENCES decision (id), 
	CONSTRAINT fk_operation_decision_financer_id FOREIGN KEY(financer_id) REFERENCES authority (id), 
	CONSTRAINT fk_operation_decision_operation_id FOREIGN KEY(operation_id) REFERENCES operation (id)
);

CREATE TABLE origin (
    one INTEGER NOT NULL PRIMARY KEY CHECK (one = 1),
    id TEXT NOT NULL,
    seq INTEGER NOT NULL,
    hlc INTEGER NOT NULL,
    now_ms INTEGER NOT NULL,
    gesture TEXT,
    applying INTEGER NOT NULL CHECK (applying IN (0, 1))
);

CREATE TABLE partner (
	id TEXT NOT NULL, 
	gone BOOLEAN DEFAULT 0 NOT NULL, 
	dossier_id TEXT NOT NULL, 
	authority_id TEXT NOT NULL, 
	rank TEXT NOT NULL, 
	CONSTRAINT pk_partner PRIMARY KEY (id), 
	CONSTRAINT fk_partner_authority_id FOREIGN KEY(authority_id) REFERENCES authority (id), 
	CONSTRAINT fk_partner_dossier_id FOREIGN KEY(dossier_id) REFERENCES dossier (id)
);

CREATE TABLE person (
	id TEXT NOT NULL, 
	gone BOOLEAN DEFAULT 0 NOT NULL, 
	family_name TEXT NOT NULL, 
	given_name TEXT, 
	civility TEXT, 
	sort_key TEXT NOT NULL, 
	email TEXT, 
	phone TEXT, 
	note TEXT, 
	CONSTRAINT pk_person PRIMARY KEY (id)
);

CREATE TABLE piece (
    sha256 TEXT NOT NULL PRIMARY KEY,
    size INTEGER NOT NULL,
    content BLOB NOT NULL
);

CREATE TABLE planned_amount (
	id TEXT NOT NULL, 
	gone BOOLEAN DEFAULT 0 NOT NULL, 
	contract_id TEXT NOT NULL, 
	amendment_id TEXT, 
	axis_id TEXT, 
	operation_id TEXT, 
	financer_id TEXT, 
	amount_cents INTEGER NOT NULL, 
	CONSTRAINT pk_planned_amount PRIMARY KEY (id), 
	CONSTRAINT ck_planned_amount_axis_or_operation CHECK (axis_id IS NULL OR operation_id IS NULL), 
	CONSTRAINT ck_planned_amount_of_something CHECK (coalesce(axis_id, operation_id, financer_id) IS NOT NULL), 
	CONSTRAINT fk_planned_amount_amendment_id FOREIGN KEY(amendment_id) REFERENCES amendment (id), 
	CONSTRAINT fk_planned_amount_axis_id FOREIGN KEY(axis_id) REFERENCES axis (id), 
	CONSTRAINT fk_planned_amount_contract_id FOREIGN KEY(contract_id) REFERENCES contract (id), 
	CONSTRAINT fk_planned_amount_financer_id FOREIGN KEY(financer_id) REFERENCES authority (id), 
	CONSTRAINT fk_planned_amount_operation_id FOREIGN KEY(operation_id) REFERENCES operation (id)
);

CREATE TABLE political_group (
	id TEXT NOT NULL, 
	gone BOOLEAN DEFAULT 0 NOT NULL, 
	authority_id TEXT NOT NULL, 
	name TEXT NOT NULL, 
	short_name TEXT, 
	rank TEXT NOT NULL, 
	CONSTRAINT pk_political_group PRIMARY KEY (id), 
	CONSTRAINT fk_political_group_authority_id FOREIGN KEY(authority_id) REFERENCES authority (id)
);

CREATE TABLE presence_event (
	id TEXT NOT NULL, 
	gone BOOLEAN DEFAULT 0 NOT NULL, 
	meeting_id TEXT NOT NULL, 
	person_id TEXT NOT NULL, 
	kind TEXT NOT NULL, 
	at TEXT NOT NULL, 
	CONSTRAINT pk_presence_event PRIMARY KEY (id), 
	CONSTRAINT ck_presence_event_kind_known CHECK (kind IN ('arrive', 'leave')), 
	CONSTRAINT fk_presence_event_meeting_id FOREIGN KEY(meeting_id) REFERENCES meeting (id), 
	CONSTRAINT fk_presence_event_person_id FOREIGN KEY(person_id) REFERENCES person (id)
);

CREATE TABLE proxy (
	id TEXT NOT NULL, 
	gone BOOLEAN DEFAULT 0 NOT NULL, 
	meeting_id TEXT NOT NULL, 
	grantor_id TEXT NOT NULL, 
	holder_id TEXT NOT NULL, 
	given_at TEXT, 
	lapsed_at TEXT, 
	CONSTRAINT pk_proxy PRIMARY KEY (id), 
	CONSTRAINT fk_proxy_grantor_id FOREIGN KEY(grantor_id) REFERENCES person (id), 
	CONSTRAINT fk_proxy_holder_id FOREIGN KEY(holder_id) REFERENCES person (id), 
	CONSTRAINT fk_proxy_meeting_id FOREIGN KEY(meeting_id) REFERENCES meeting (id)
);

CREATE TABLE received (
    id TEXT NOT NULL PRIMARY KEY,
    at TEXT NOT NULL,
    author TEXT NOT NULL,
    gesture TEXT NOT NULL,
    said TEXT NOT NULL
) WITHOUT ROWID;

CREATE TABLE recusal (
	id TEXT NOT NULL, 
	gone BOOLEAN DEFAULT 0 NOT NULL, 
	item_id TEXT NOT NULL, 
	person_id TEXT NOT NULL, 
	kind TEXT NOT NULL, 
	reason TEXT, 
	CONSTRAINT pk_recusal PRIMARY KEY (id), 
	CONSTRAINT ck_recusal_kind_known CHECK (kind IN ('not_taking_part', 'conflict_of_interest')), 
	CONSTRAINT fk_recusal_item_id FOREIGN KEY(item_id) REFERENCES agenda_item (id), 
	CONSTRAINT fk_recusal_person_id FOREIGN KEY(person_id) REFERENCES person (id)
);

CREATE TABLE reply (
	id TEXT NOT NULL, 
	gone BOOLEAN DEFAULT 0 NOT NULL, 
	meeting_id TEXT NOT NULL, 
	person_id TEXT NOT NULL, 
	answer TEXT NOT NULL, 
	represented_by_id TEXT, 
	lunch BOOLEAN, 
	replied_on TEXT, 
	CONSTRAINT pk_reply PRIMARY KEY (id), 
	CONSTRAINT ck_reply_answer_known CHECK (answer IN ('coming', 'represented', 'excused')), 
	CONSTRAINT fk_reply_meeting_id FOREIGN KEY(meeting_id) REFERENCES meeting (id), 
	CONSTRAINT fk_reply_person_id FOREIGN KEY(person_id) REFERENCES person (id), 
	CONSTRAINT fk_reply_represented_by_id FOREIGN KEY(represented_by_id) REFERENCES person (id)
);

CREATE TABLE report_amendment (
	id TEXT NOT NULL, 
	gone BOOLEAN DEFAULT 0 NOT NULL, 
	item_id TEXT NOT NULL, 
	rank TEXT NOT NULL, 
	number TEXT, 
	person_id TEXT, 
	political_group_id TEXT, 
	authority_id TEXT, 
	text TEXT NOT NULL, 
	withdrawn BOOLEAN DEFAULT 0 NOT NULL, 
	CONSTRAINT pk_report_amendment PRIMARY KEY (id), 
	CONSTRAINT fk_report_amendment_authority_id FOREIGN KEY(authority_id) REFERENCES authority (id), 
	CONSTRAINT fk_report_amendment_item_id FOREIGN KEY(item_id) REFERENCES agenda_item (id), 
	CONSTRAINT fk_report_amendment_person_id FOREIGN KEY(person_id) REFERENCES person (id), 
	CONSTRAINT fk_report_amendment_political_group_id FOREIGN KEY(political_group_id) REFERENCES political_group (id)
);

CREATE TABLE report_block (
	id TEXT NOT NULL, 
	gone BOOLEAN DEFAULT 0 NOT NULL, 
	cooperation_id TEXT NOT NULL, 
	year INTEGER NOT NULL, 
	kind TEXT NOT NULL, 
	label TEXT, 
	text TEXT NOT NULL, 
	rank TEXT NOT NULL, 
	CONSTRAINT pk_report_block PRIMARY KEY (id), 
	CONSTRAINT ck_report_block_kind_known CHECK (kind IN ('lead', 'fact', 'difficulty', 'outlook', 'method')), 
	CONSTRAINT fk_report_block_cooperation_id FOREIGN KEY(cooperation_id) REFERENCES cooperation (id)
);

CREATE TABLE rule_set (
	id TEXT NOT NULL, 
	gone BOOLEAN DEFAULT 0 NOT NULL, 
	body_id TEXT NOT NULL, 
	valid_from TEXT, 
	settings TEXT NOT NULL, 
	CONSTRAINT pk_rule_set PRIMARY KEY (id), 
	CONSTRAINT fk_rule_set_body_id FOREIGN KEY(body_id) REFERENCES body (id)
);

CREATE TABLE search_doc (
    rid INTEGER PRIMARY KEY,
    kind TEXT NOT NULL,
    id TEXT NOT NULL,
    owner_kind TEXT NOT NULL,
    owner_id TEXT NOT NULL,
    txt TEXT NOT NULL,
    norm TEXT NOT NULL,
    folded TEXT,
    UNIQUE (kind, id)
);

CREATE VIRTUAL TABLE search_index USING fts5(
    norm, content='search_doc', content_rowid='rid', tokenize='unicode61 remove_diacritics 2', prefix='1 2 3'
);

CREATE TABLE seat (
	id TEXT NOT NULL, 
	gone BOOLEAN DEFAULT 0 NOT NULL, 
	body_id TEXT NOT NULL, 
	authority_id TEXT NOT NULL, 
	person_id TEXT NOT NULL, 
	role TEXT NOT NULL, 
	rank TEXT NOT NULL, 
	valid_from TEXT, 
	valid_to TEXT, 
	CONSTRAINT pk_seat PRIMARY KEY (id), 
	CONSTRAINT ck_seat_role_known CHECK (role IN ('member', 'chair', 'deputy', 'secretary', 'guest')), 
	CONSTRAINT fk_seat_authority_id FOREIGN KEY(authority_id) REFERENCES authority (id), 
	CONSTRAINT fk_seat_body_id FOREIGN KEY(body_id) REFERENCES body (id), 
	CONSTRAINT fk_seat_person_id FOREIGN KEY(person_id) REFERENCES person (id)
);

CREATE TABLE sentence (
	id TEXT NOT NULL, 
	gone BOOLEAN DEFAULT 0 NOT NULL, 
	meeting_id TEXT NOT NULL, 
	"key" TEXT NOT NULL, 
	text TEXT NOT NULL, 
	facts TEXT NOT NULL, 
	CONSTRAINT pk_sentence PRIMARY KEY (id), 
	CONSTRAINT fk_sentence_meeting_id FOREIGN KEY(meeting_id) REFERENCES meeting (id)
);

CREATE TABLE setting (
	id TEXT NOT NULL, 
	gone BOOLEAN DEFAULT 0 NOT NULL, 
	name TEXT NOT NULL, 
	value TEXT NOT NULL, 
	CONSTRAINT pk_setting PRIMARY KEY (id)
);

CREATE TABLE sitting_event (
	id TEXT NOT NULL, 
	gone BOOLEAN DEFAULT 0 NOT NULL, 
	meeting_id TEXT NOT NULL, 
	item_id TEXT, 
	kind TEXT NOT NULL, 
	at TEXT NOT NULL, 
	reason TEXT, 
	CONSTRAINT pk_sitting_event PRIMARY KEY (id), 
	CONSTRAINT ck_sitting_event_kind_known CHECK (kind IN ('roll_call', 'quorum_checked', 'suspended', 'resumed')), 
	CONSTRAINT fk_sitting_event_item_id FOREIGN KEY(item_id) REFERENCES agenda_item (id), 
	CONSTRAINT fk_sitting_event_meeting_id FOREIGN KEY(meeting_id) REFERENCES meeting (id)
);

CREATE TABLE speech (
	id TEXT NOT NULL, 
	gone BOOLEAN DEFAULT 0 NOT NULL, 
	item_id TEXT NOT NULL, 
	authority_id TEXT, 
	political_group_id TEXT, 
	person_id TEXT, 
	rank TEXT NOT NULL, 
	text TEXT, 
	given_seconds INTEGER, 
	used_seconds INTEGER DEFAULT 0 NOT NULL, 
	started_at TEXT, 
	CONSTRAINT pk_speech PRIMARY KEY (id), 
	CONSTRAINT ck_speech_given_positive CHECK (given_seconds IS NULL OR given_seconds >= 0), 
	CONSTRAINT ck_speech_used_positive CHECK (used_seconds >= 0), 
	CONSTRAINT fk_speech_authority_id FOREIGN KEY(authority_id) REFERENCES authority (id), 
	CONSTRAINT fk_speech_item_id FOREIGN KEY(item_id) REFERENCES agenda_item (id), 
	CONSTRAINT fk_speech_person_id FOREIGN KEY(person_id) REFERENCES person (id), 
	CONSTRAINT fk_speech_political_group_id FOREIGN KEY(political_group_id) REFERENCES political_group (id)
);

CREATE TABLE standing_item (
	id TEXT NOT NULL, 
	gone BOOLEAN DEFAULT 0 NOT NULL, 
	body_id TEXT NOT NULL, 
	rank TEXT NOT NULL, 
	kind TEXT NOT NULL, 
	place TEXT NOT NULL, 
	title TEXT NOT NULL, 
	nature TEXT NOT NULL, 
	planned_minutes INTEGER, 
	CONSTRAINT pk_standing_item PRIMARY KEY (id), 
	CONSTRAINT ck_standing_item_kind_known CHECK (kind IN ('approval', 'followup', 'item', 'any_other_business', 'next_meeting')), 
	CONSTRAINT ck_standing_item_nature_known CHECK (nature IN ('information', 'exchange', 'decision', 'arbitration', 'report')), 
	CONSTRAINT ck_standing_item_place_known CHECK (place IN ('opening', 'closing')), 
	CONSTRAINT fk_standing_item_body_id FOREIGN KEY(body_id) REFERENCES body (id)
);

CREATE TABLE tally (
	id TEXT NOT NULL, 
	gone BOOLEAN DEFAULT 0 NOT NULL, 
	vote_id TEXT NOT NULL, 
	authority_id TEXT, 
	political_group_id TEXT, 
	votes_for INTEGER NOT NULL, 
	votes_against INTEGER NOT NULL, 
	abstentions INTEGER NOT NULL, 
	blank INTEGER DEFAULT 0 NOT NULL, 
	not_voting INTEGER DEFAULT 0 NOT NULL, 
	CONSTRAINT pk_tally PRIMARY KEY (id), 
	CONSTRAINT ck_tally_positive CHECK (votes_for >= 0 AND votes_against >= 0 AND abstentions >= 0), 
	CONSTRAINT fk_tally_authority_id FOREIGN KEY(authority_id) REFERENCES authority (id), 
	CONSTRAINT fk_tally_political_group_id FOREIGN KEY(political_group_id) REFERENCES political_group (id), 
	CONSTRAINT fk_tally_vote_id FOREIGN KEY(vote_id) REFERENCES vote (id)
);

CREATE TABLE template (
	id TEXT NOT NULL, 
	gone BOOLEAN DEFAULT 0 NOT NULL, 
	body_id TEXT NOT NULL, 
	part TEXT NOT NULL, 
	text TEXT NOT NULL, 
	CONSTRAINT pk_template PRIMARY KEY (id), 
	CONSTRAINT ck_template_part_known CHECK (part IN ('letterhead', 'colour', 'salutation', 'call', 'closing', 'signature', 'minutes_opening', 'minutes_closing', 'distribution', 'order')), 
	CONSTRAINT fk_template_body_id FOREIGN KEY(body_id) REFERENCES body (id)
);

CREATE TABLE visa (
	id TEXT NOT NULL, 
	gone BOOLEAN DEFAULT 0 NOT NULL, 
	dossier_id TEXT NOT NULL, 
	rank TEXT NOT NULL, 
	step TEXT NOT NULL, 
	authority_id TEXT, 
	service TEXT, 
	received_on TEXT, 
	opinion TEXT, 
	observations TEXT, 
	visa TEXT, 
	passed_on TEXT, 
	CONSTRAINT pk_visa PRIMARY KEY (id), 
	CONSTRAINT ck_visa_opinion_known CHECK (opinion IN ('favourable', 'favourable_with_reserve', 'unfavourable', 'no_opinion')), 
	CONSTRAINT ck_visa_passed_once_received CHECK (passed_on IS NULL OR received_on IS NOT NULL), 
	CONSTRAINT fk_visa_authority_id FOREIGN KEY(authority_id) REFERENCES authority (id), 
	CONSTRAINT fk_visa_dossier_id FOREIGN KEY(dossier_id) REFERENCES dossier (id)
);

CREATE TABLE vote (
	id TEXT NOT NULL, 
	gone BOOLEAN DEFAULT 0 NOT NULL, 
	meeting_id TEXT NOT NULL, 
	item_id TEXT, 
	decision_id TEXT, 
	mode TEXT NOT NULL, 
	text TEXT, 
	at TEXT NOT NULL, 
	amendment_id TEXT, 
	linked_to_id TEXT, 
	corrects_id TEXT, 
	correction_reason TEXT, 
	chair_sense TEXT, 
	exceeding_reason TEXT, 
	CONSTRAINT pk_vote PRIMARY KEY (id), 
	CONSTRAINT ck_vote_chair_sense_known CHECK (chair_sense IN ('for', 'against', 'abstain', 'not_voting')), 
	CONSTRAINT ck_vote_mode_known CHECK (mode IN ('ordinary', 'public', 'secret', 'unanimity')), 
	CONSTRAINT fk_vote_amendment_id FOREIGN KEY(amendment_id) REFERENCES report_amendment (id), 
	CONSTRAINT fk_vote_corrects_id FOREIGN KEY(corrects_id) REFERENCES vote (id), 
	CONSTRAINT fk_vote_decision_id FOREIGN KEY(decision_id) REFERENCES decision (id), 
	CONSTRAINT fk_vote_item_id FOREIGN KEY(item_id) REFERENCES agenda_item (id), 
	CONSTRAINT fk_vote_linked_to_id FOREIGN KEY(linked_to_id) REFERENCES vote (id), 
	CONSTRAINT fk_vote_meeting_id FOREIGN KEY(meeting_id) REFERENCES meeting (id)
);

CREATE TABLE vote_item (
	id TEXT NOT NULL, 
	gone BOOLEAN DEFAULT 0 NOT NULL, 
	vote_id TEXT NOT NULL, 
	item_id TEXT NOT NULL, 
	CONSTRAINT pk_vote_item PRIMARY KEY (id), 
	CONSTRAINT fk_vote_item_item_id FOREIGN KEY(item_id) REFERENCES agenda_item (id), 
	CONSTRAINT fk_vote_item_vote_id FOREIGN KEY(vote_id) REFERENCES vote (id)
);

CREATE INDEX ix_action_assignee_id ON action (assignee_id) WHERE assignee_id IS NOT NULL;

CREATE INDEX ix_action_authority_id ON action (authority_id) WHERE authority_id IS NOT NULL;

CREATE INDEX ix_action_decision_id ON action (decision_id) WHERE decision_id IS NOT NULL;

CREATE INDEX ix_action_dossier_id ON action (dossier_id) WHERE dossier_id IS NOT NULL;

CREATE INDEX ix_action_first_due_on ON action (first_due_on, rank, id) WHERE gone = 0;

CREATE INDEX ix_action_gone ON action (gone) WHERE gone = 1;

CREATE INDEX ix_action_item_id ON action (item_id) WHERE item_id IS NOT NULL;

CREATE INDEX ix_action_meeting_id ON action (meeting_id) WHERE meeting_id IS NOT NULL;

CREATE INDEX ix_action_progress ON action (progress, rank, id) WHERE gone = 0;

CREATE INDEX ix_action_rank ON action (rank, id) WHERE gone = 0;

CREATE INDEX ix_action_state ON action (state, rank, id) WHERE gone = 0;

CREATE INDEX ix_agenda_item_body_id ON agenda_item (body_id);

CREATE INDEX ix_agenda_item_carried_from_id ON agenda_item (carried_from_id) WHERE carried_from_id IS NOT NULL;

CREATE INDEX ix_agenda_item_dossier_id ON agenda_item (dossier_id) WHERE dossier_id IS NOT NULL;

CREATE INDEX ix_agenda_item_gone ON agenda_item (gone) WHERE gone = 1;

CREATE INDEX ix_agenda_item_internal ON agenda_item (id) WHERE internal = 1;

CREATE INDEX ix_agenda_item_meeting_id ON agenda_item (meeting_id) WHERE meeting_id IS NOT NULL;

CREATE INDEX ix_agenda_item_pilot_id ON agenda_item (pilot_id) WHERE pilot_id IS NOT NULL;

CREATE INDEX ix_agenda_item_rapporteur_id ON agenda_item (rapporteur_id) WHERE rapporteur_id IS NOT NULL;

CREATE INDEX ix_amendment_decision_id ON amendment (decision_id) WHERE decision_id IS NOT NULL;

CREATE INDEX ix_amendment_gone ON amendment (gone) WHERE gone = 1;

CREATE INDEX ix_amendment_move_amendment_id ON amendment_move (amendment_id);

CREATE INDEX ix_amendment_move_from_axis_id ON amendment_move (from_axis_id) WHERE from_axis_id IS NOT NULL;

CREATE INDEX ix_amendment_move_from_financer_id ON amendment_move (from_financer_id) WHERE from_financer_id IS NOT NULL;

CREATE INDEX ix_amendment_move_gone ON amendment_move (gone) WHERE gone = 1;

CREATE INDEX ix_amendment_move_to_axis_id ON amendment_move (to_axis_id) WHERE to_axis_id IS NOT NULL;

CREATE INDEX ix_amendment_move_to_financer_id ON amendment_move (to_financer_id) WHERE to_financer_id IS NOT NULL;

CREATE INDEX ix_associate_action_id ON associate (action_id);

CREATE INDEX ix_associate_authority_id ON associate (authority_id) WHERE authority_id IS NOT NULL;

CREATE INDEX ix_associate_gone ON associate (gone) WHERE gone = 1;

CREATE INDEX ix_associate_person_id ON associate (person_id) WHERE person_id IS NOT NULL;

CREATE INDEX ix_attachment_dossier_id ON attachment (dossier_id) WHERE dossier_id IS NOT NULL;

CREATE INDEX ix_attachment_gone ON attachment (gone) WHERE gone = 1;

CREATE INDEX ix_attachment_item_id ON attachment (item_id) WHERE item_id IS NOT NULL;

CREATE INDEX ix_attachment_meeting_id ON attachment (meeting_id) WHERE meeting_id IS NOT NULL;

CREATE INDEX ix_attendance_authority_id ON attendance (authority_id);

CREATE INDEX ix_attendance_gone ON attendance (gone) WHERE gone = 1;

CREATE INDEX ix_attendance_person_id ON attendance (person_id);

CREATE INDEX ix_attendance_political_group_id ON attendance (political_group_id) WHERE political_group_id IS NOT NULL;

CREATE INDEX ix_attendance_represented_by_id ON attendance (represented_by_id) WHERE represented_by_id IS NOT NULL;

CREATE INDEX ix_authority_gone ON authority (gone) WHERE gone = 1;

CREATE INDEX ix_authority_name_authority_id ON authority_name (authority_id);

CREATE INDEX ix_authority_name_gone ON authority_name (gone) WHERE gone = 1;

CREATE INDEX ix_authority_successor_id ON authority (successor_id) WHERE successor_id IS NOT NULL;

CREATE INDEX ix_axis_contract_id ON axis (contract_id);

CREATE INDEX ix_axis_gone ON axis (gone) WHERE gone = 1;

CREATE INDEX ix_axis_parent_id ON axis (parent_id) WHERE parent_id IS NOT NULL;

CREATE INDEX ix_ballot_line_gone ON ballot_line (gone) WHERE gone = 1;

CREATE INDEX ix_ballot_line_person_id ON ballot_line (person_id);

CREATE INDEX ix_ballot_request_authority_id ON ballot_request (authority_id) WHERE authority_id IS NOT NULL;

CREATE INDEX ix_ballot_request_gone ON ballot_request (gone) WHERE gone = 1;

CREATE INDEX ix_ballot_request_item_id ON ballot_request (item_id);

CREATE INDEX ix_ballot_request_person_id ON ballot_request (person_id) WHERE person_id IS NOT NULL;

CREATE INDEX ix_block_action_id ON block (action_id) WHERE action_id IS NOT NULL;

CREATE INDEX ix_block_deciding ON block (meeting_id, item_id, rank) WHERE decision_id IS NOT NULL;

CREATE INDEX ix_block_decision_id ON block (decision_id) WHERE decision_id IS NOT NULL;

CREATE INDEX ix_block_gone ON block (gone) WHERE gone = 1;

CREATE INDEX ix_block_item_id ON block (item_id) WHERE item_id IS NOT NULL;

CREATE INDEX ix_block_meeting_id_item_id_rank ON block (meeting_id, item_id, rank);

CREATE INDEX ix_block_private ON block (meeting_id) WHERE private = 1;

CREATE INDEX ix_block_vote_id ON block (vote_id) WHERE vote_id IS NOT NULL;

CREATE INDEX ix_body_cooperation_id ON body (cooperation_id);

CREATE INDEX ix_body_gone ON body (gone) WHERE gone = 1;

CREATE INDEX ix_closed_days_first_day ON closed_days (first_day);

CREATE INDEX ix_closed_days_gone ON closed_days (gone) WHERE gone = 1;

CREATE INDEX ix_comment_action_id ON comment (action_id);

CREATE INDEX ix_comment_gone ON comment (gone) WHERE gone = 1;

CREATE INDEX ix_comment_meeting_id ON comment (meeting_id) WHERE meeting_id IS NOT NULL;

CREATE INDEX ix_contract_action_axis_id ON contract_action (axis_id);

CREATE INDEX ix_contract_action_gone ON contract_action (gone) WHERE gone = 1;

CREATE INDEX ix_contract_action_pilot_id ON contract_action (pilot_id) WHERE pilot_id IS NOT NULL;

CREATE INDEX ix_contract_cooperation_id ON contract (cooperation_id);

CREATE INDEX ix_contract_gone ON contract (gone) WHERE gone = 1;

CREATE INDEX ix_cooperation_gone ON cooperation (gone) WHERE gone = 1;

CREATE INDEX ix_decision_dossier_id ON decision (dossier_id) WHERE dossier_id IS NOT NULL;

CREATE INDEX ix_decision_due_on ON decision (due_on) WHERE due_on IS NOT NULL;

CREATE INDEX ix_decision_gone ON decision (gone) WHERE gone = 1;

CREATE INDEX ix_decision_item_id ON decision (item_id) WHERE item_id IS NOT NULL;

CREATE INDEX ix_decision_meeting_id ON decision (meeting_id);

CREATE INDEX ix_decision_pilot_id ON decision (pilot_id, meeting_id) WHERE pilot_id IS NOT NULL;

CREATE INDEX ix_decision_reserve_holder_id ON decision (reserve_holder_id) WHERE reserve_holder_id IS NOT NULL;

CREATE INDEX ix_decision_reverses_id ON decision (reverses_id) WHERE reverses_id IS NOT NULL;

CREATE INDEX ix_decision_sense ON decision (sense, meeting_id) WHERE gone = 0;

CREATE INDEX ix_deliberation_amendment_id ON deliberation (amendment_id) WHERE amendment_id IS NOT NULL;

CREATE INDEX ix_deliberation_authority_id ON deliberation (authority_id);

CREATE INDEX ix_deliberation_contract_id ON deliberation (contract_id) WHERE contract_id IS NOT NULL;

CREATE INDEX ix_deliberation_decision_id ON deliberation (decision_id) WHERE decision_id IS NOT NULL;

CREATE INDEX ix_deliberation_dossier_id ON deliberation (dossier_id) WHERE dossier_id IS NOT NULL;

CREATE INDEX ix_deliberation_gone ON deliberation (gone) WHERE gone = 1;

CREATE INDEX ix_deliberation_link_deliberation_id ON deliberation_link (deliberation_id);

CREATE INDEX ix_deliberation_link_gone ON deliberation_link (gone) WHERE gone = 1;

CREATE INDEX ix_deliberation_link_other_id ON deliberation_link (other_id);

CREATE INDEX ix_dossier_gone ON dossier (gone) WHERE gone = 1;

CREATE INDEX ix_dossier_instructing_id ON dossier (instructing_id) WHERE instructing_id IS NOT NULL;

CREATE INDEX ix_dossier_lead_id ON dossier (lead_id) WHERE lead_id IS NOT NULL;

CREATE INDEX ix_dossier_link_dossier_id ON dossier_link (dossier_id);

CREATE INDEX ix_dossier_link_gone ON dossier_link (gone) WHERE gone = 1;

CREATE INDEX ix_dossier_link_other_id ON dossier_link (other_id);

CREATE INDEX ix_dossier_merged_into_id ON dossier (merged_into_id) WHERE merged_into_id IS NOT NULL;

CREATE INDEX ix_dossier_pilot_id ON dossier (pilot_id) WHERE pilot_id IS NOT NULL;

CREATE INDEX ix_due_change_action_id ON due_change (action_id);

CREATE INDEX ix_due_change_gone ON due_change (gone) WHERE gone = 1;

CREATE INDEX ix_due_change_meeting_id ON due_change (meeting_id) WHERE meeting_id IS NOT NULL;

CREATE INDEX ix_financer_authority_id ON financer (authority_id);

CREATE INDEX ix_financer_contract_id ON financer (contract_id);

CREATE INDEX ix_financer_gone ON financer (gone) WHERE gone = 1;

CREATE INDEX ix_funding_key_action_id ON funding_key (action_id) WHERE action_id IS NOT NULL;

CREATE INDEX ix_funding_key_axis_id ON funding_key (axis_id) WHERE axis_id IS NOT NULL;

CREATE INDEX ix_funding_key_contract_id ON funding_key (contract_id);

CREATE INDEX ix_funding_key_gone ON funding_key (gone) WHERE gone = 1;

CREATE INDEX ix_funding_key_operation_id ON funding_key (operation_id) WHERE operation_id IS NOT NULL;

CREATE INDEX ix_funding_statement_contract_id ON funding_statement (contract_id);

CREATE INDEX ix_funding_statement_financer_id ON funding_statement (financer_id);

CREATE INDEX ix_funding_statement_gone ON funding_statement (gone) WHERE gone = 1;

CREATE INDEX ix_gesture_inverts ON gesture (inverts) WHERE inverts IS NOT NULL;

CREATE INDEX ix_gesture_state ON gesture (state, seq) WHERE undoes IS NULL;

CREATE INDEX ix_gesture_undoes ON gesture (undoes, seq) WHERE undoes IS NOT NULL;

CREATE INDEX ix_holding_authority_id ON holding (authority_id);

CREATE INDEX ix_holding_gone ON holding (gone) WHERE gone = 1;

CREATE INDEX ix_holding_person_id ON holding (person_id);

CREATE INDEX ix_holding_political_group_id ON holding (political_group_id) WHERE political_group_id IS NOT NULL;

CREATE INDEX ix_indicator_axis_id ON indicator (axis_id) WHERE axis_id IS NOT NULL;

CREATE INDEX ix_indicator_contract_id ON indicator (contract_id);

CREATE INDEX ix_indicator_gone ON indicator (gone) WHERE gone = 1;

CREATE INDEX ix_indicator_operation_id ON indicator (operation_id) WHERE operation_id IS NOT NULL;

CREATE INDEX ix_issued_document_gone ON issued_document (gone) WHERE gone = 1;

CREATE INDEX ix_issued_document_supersedes_id ON issued_document (supersedes_id) WHERE supersedes_id IS NOT NULL;

CREATE INDEX ix_item_text_authority_id ON item_text (authority_id) WHERE authority_id IS NOT NULL;

CREATE INDEX ix_item_text_gone ON item_text (gone) WHERE gone = 1;

CREATE INDEX ix_item_text_item_id ON item_text (item_id);

CREATE INDEX ix_key_share_financer_id ON key_share (financer_id);

CREATE INDEX ix_key_share_gone ON key_share (gone) WHERE gone = 1;

CREATE INDEX ix_key_share_key_id ON key_share (key_id);

CREATE INDEX ix_lunch_gone ON lunch (gone) WHERE gone = 1;

CREATE INDEX ix_meeting_body_id ON meeting (body_id);

CREATE INDEX ix_meeting_body_id_held_on ON meeting (body_id, held_on);

CREATE INDEX ix_meeting_chair_id ON meeting (chair_id) WHERE chair_id IS NOT NULL;

CREATE INDEX ix_meeting_gone ON meeting (gone) WHERE gone = 1;

CREATE INDEX ix_meeting_held_on ON meeting (held_on);

CREATE INDEX ix_meeting_host_id ON meeting (host_id) WHERE host_id IS NOT NULL;

CREATE INDEX ix_meeting_replaces_id ON meeting (replaces_id) WHERE replaces_id IS NOT NULL;

CREATE INDEX ix_meeting_secretary_id ON meeting (secretary_id) WHERE secretary_id IS NOT NULL;

CREATE INDEX ix_membership_authority_id ON membership (authority_id);

CREATE INDEX ix_membership_cooperation_id ON membership (cooperation_id);

CREATE INDEX ix_membership_gone ON membership (gone) WHERE gone = 1;

CREATE INDEX ix_op_cell ON op (tbl, pk, col, hlc);

CREATE INDEX ix_op_gesture ON op (gesture, seq);

CREATE INDEX ix_operation_action_id ON operation (action_id) WHERE action_id IS NOT NULL;

CREATE INDEX ix_operation_axis_id ON operation (axis_id) WHERE axis_id IS NOT NULL;

CREATE INDEX ix_operation_decision_decision_id ON operation_decision (decision_id);

CREATE INDEX ix_operation_decision_financer_id ON operation_decision (financer_id) WHERE financer_id IS NOT NULL;

CREATE INDEX ix_operation_decision_gone ON operation_decision (gone) WHERE gone = 1;

CREATE INDEX ix_operation_decision_operation_id ON operation_decision (operation_id);

CREATE INDEX ix_operation_dossier_id ON operation (dossier_id) WHERE dossier_id IS NOT NULL;

CREATE INDEX ix_operation_gone ON operation (gone) WHERE gone = 1;

CREATE INDEX ix_operation_owner_id ON operation (owner_id) WHERE owner_id IS NOT NULL;

CREATE INDEX ix_operation_territory_id ON operation (territory_id) WHERE territory_id IS NOT NULL;

CREATE INDEX ix_partner_authority_id ON partner (authority_id);

CREATE INDEX ix_partner_dossier_id ON partner (dossier_id);

CREATE INDEX ix_partner_gone ON partner (gone) WHERE gone = 1;

CREATE INDEX ix_person_gone ON person (gone) WHERE gone = 1;

CREATE INDEX ix_person_sort_key ON person (sort_key);

CREATE INDEX ix_planned_amount_amendment_id ON planned_amount (amendment_id) WHERE amendment_id IS NOT NULL;

CREATE INDEX ix_planned_amount_axis_id ON planned_amount (axis_id) WHERE axis_id IS NOT NULL;

CREATE INDEX ix_planned_amount_contract_id ON planned_amount (contract_id);

CREATE INDEX ix_planned_amount_financer_id ON planned_amount (financer_id) WHERE financer_id IS NOT NULL;

CREATE INDEX ix_planned_amount_gone ON planned_amount (gone) WHERE gone = 1;

CREATE INDEX ix_planned_amount_operation_id ON planned_amount (operation_id) WHERE operation_id IS NOT NULL;

CREATE INDEX ix_political_group_authority_id ON political_group (authority_id);

CREATE INDEX ix_political_group_gone ON political_group (gone) WHERE gone = 1;

CREATE INDEX ix_presence_event_gone ON presence_event (gone) WHERE gone = 1;

CREATE INDEX ix_presence_event_meeting_id ON presence_event (meeting_id);

CREATE INDEX ix_presence_event_person_id ON presence_event (person_id);

CREATE INDEX ix_proxy_gone ON proxy (gone) WHERE gone = 1;

CREATE INDEX ix_proxy_grantor_id ON proxy (grantor_id);

CREATE INDEX ix_proxy_holder_id ON proxy (holder_id);

CREATE INDEX ix_proxy_meeting_id ON proxy (meeting_id);

CREATE INDEX ix_recusal_gone ON recusal (gone) WHERE gone = 1;

CREATE INDEX ix_recusal_person_id ON recusal (person_id);

CREATE INDEX ix_reply_gone ON reply (gone) WHERE gone = 1;

CREATE INDEX ix_reply_person_id ON reply (person_id);

CREATE INDEX ix_reply_represented_by_id ON reply (represented_by_id) WHERE represented_by_id IS NOT NULL;

CREATE INDEX ix_report_amendment_authority_id ON report_amendment (authority_id) WHERE authority_id IS NOT NULL;

CREATE INDEX ix_report_amendment_gone ON report_amendment (gone) WHERE gone = 1;

CREATE INDEX ix_report_amendment_item_id ON report_amendment (item_id);

CREATE INDEX ix_report_amendment_person_id ON report_amendment (person_id) WHERE person_id IS NOT NULL;

CREATE INDEX ix_report_amendment_political_group_id ON report_amendment (political_group_id) WHERE political_group_id IS NOT NULL;

CREATE INDEX ix_report_block_cooperation_id ON report_block (cooperation_id);

CREATE INDEX ix_report_block_gone ON report_block (gone) WHERE gone = 1;

CREATE INDEX ix_rule_set_body_id ON rule_set (body_id);

CREATE INDEX ix_rule_set_gone ON rule_set (gone) WHERE gone = 1;

CREATE INDEX ix_search_doc_folded ON search_doc (kind, folded, id) WHERE folded IS NOT NULL;

CREATE INDEX ix_seat_authority_id ON seat (authority_id);

CREATE INDEX ix_seat_body_id ON seat (body_id);

CREATE INDEX ix_seat_gone ON seat (gone) WHERE gone = 1;

CREATE INDEX ix_seat_person_id ON seat (person_id);

CREATE INDEX ix_sentence_gone ON sentence (gone) WHERE gone = 1;

CREATE INDEX ix_setting_gone ON setting (gone) WHERE gone = 1;

CREATE INDEX ix_sitting_event_gone ON sitting_event (gone) WHERE gone = 1;

CREATE INDEX ix_sitting_event_item_id ON sitting_event (item_id) WHERE item_id IS NOT NULL;

CREATE INDEX ix_sitting_event_meeting_id ON sitting_event (meeting_id);

CREATE INDEX ix_speech_authority_id ON speech (authority_id) WHERE authority_id IS NOT NULL;

CREATE INDEX ix_speech_gone ON speech (gone) WHERE gone = 1;

CREATE INDEX ix_speech_item_id ON speech (item_id);

CREATE INDEX ix_speech_person_id ON speech (person_id) WHERE person_id IS NOT NULL;

CREATE INDEX ix_speech_political_group_id ON speech (political_group_id) WHERE political_group_id IS NOT NULL;

CREATE INDEX ix_standing_item_body_id ON standing_item (body_id);

CREATE INDEX ix_standing_item_gone ON standing_item (gone) WHERE gone = 1;

CREATE INDEX ix_tally_authority_id ON tally (authority_id) WHERE authority_id IS NOT NULL;

CREATE INDEX ix_tally_gone ON tally (gone) WHERE gone = 1;

CREATE INDEX ix_tally_political_group_id ON tally (political_group_id) WHERE political_group_id IS NOT NULL;

CREATE INDEX ix_tally_vote_id ON tally (vote_id);

CREATE INDEX ix_template_gone ON template (gone) WHERE gone = 1;

CREATE INDEX ix_visa_authority_id ON visa (authority_id) WHERE authority_id IS NOT NULL;

CREATE INDEX ix_visa_dossier_id ON visa (dossier_id);

CREATE INDEX ix_visa_gone ON visa (gone) WHERE gone = 1;

CREATE INDEX ix_vote_amendment_id ON vote (amendment_id) WHERE amendment_id IS NOT NULL;

CREATE INDEX ix_vote_corrects_id ON vote (corrects_id) WHERE corrects_id IS NOT NULL;

CREATE INDEX ix_vote_decision_id ON vote (decision_id) WHERE decision_id IS NOT NULL;

CREATE INDEX ix_vote_gone ON vote (gone) WHERE gone = 1;

CREATE INDEX ix_vote_item_gone ON vote_item (gone) WHERE gone = 1;

CREATE INDEX ix_vote_item_id ON vote (item_id) WHERE item_id IS NOT NULL;

CREATE INDEX ix_vote_item_item_id ON vote_item (item_id);

CREATE INDEX ix_vote_linked_to_id ON vote (linked_to_id) WHERE linked_to_id IS NOT NULL;

CREATE INDEX ix_vote_meeting_id ON vote (meeting_id);

CREATE UNIQUE INDEX uq_action_label ON action (label) WHERE label IS NOT NULL;

CREATE UNIQUE INDEX uq_amendment_number ON amendment (contract_id, number) WHERE gone = 0;

CREATE UNIQUE INDEX uq_attendance_meeting_id_person_id ON attendance (meeting_id, person_id) WHERE gone = 0;

CREATE UNIQUE INDEX uq_authority_code ON authority (code) WHERE gone = 0;

CREATE UNIQUE INDEX uq_ballot_line_vote_id_person_id ON ballot_line (vote_id, person_id) WHERE gone = 0;

CREATE UNIQUE INDEX uq_body_code ON body (code) WHERE gone = 0;

CREATE UNIQUE INDEX uq_contract_code ON contract (code) WHERE gone = 0;

CREATE UNIQUE INDEX uq_cooperation_code ON cooperation (code) WHERE gone = 0;

CREATE UNIQUE INDEX uq_decision_reference ON decision (reference) WHERE reference IS NOT NULL;

CREATE UNIQUE INDEX uq_deliberation_adopts ON deliberation (amendment_id, authority_id) WHERE gone = 0 AND amendment_id IS NOT NULL AND coalesce(sense, 'adopted') = 'adopted';

CREATE UNIQUE INDEX uq_issued_document_meeting_id_kind_version ON issued_document (meeting_id, kind, version);

CREATE UNIQUE INDEX uq_lunch_meeting_id ON lunch (meeting_id) WHERE gone = 0;

CREATE UNIQUE INDEX uq_meeting_body_id_year_number ON meeting (body_id, year, number);

CREATE UNIQUE INDEX uq_meeting_reference ON meeting (reference);

CREATE UNIQUE INDEX uq_operation_number ON operation (contract_id, number) WHERE gone = 0;

CREATE UNIQUE INDEX uq_recusal_item_id_person_id ON recusal (item_id, person_id) WHERE gone = 0;

CREATE UNIQUE INDEX uq_reply_meeting_id_person_id ON reply (meeting_id, person_id) WHERE gone = 0;

CREATE UNIQUE INDEX uq_sentence_meeting_id_key ON sentence (meeting_id, "key") WHERE gone = 0;

CREATE UNIQUE INDEX uq_setting_name ON setting (name) WHERE gone = 0;

CREATE UNIQUE INDEX uq_template_body_id_part ON template (body_id, part) WHERE gone = 0;

CREATE UNIQUE INDEX uq_vote_item_vote_id_item_id ON vote_item (vote_id, item_id) WHERE gone = 0;

CREATE TRIGGER piece_kept BEFORE UPDATE ON piece BEGIN
    SELECT RAISE(ABORT, 'a piece never changes');
END;

CREATE TRIGGER search_doc_added AFTER INSERT ON search_doc BEGIN
    INSERT INTO search_index (rowid, norm) VALUES (new.rid, new.norm);
END;

CREATE TRIGGER search_doc_changed AFTER UPDATE OF norm ON search_doc BEGIN
    INSERT INTO search_index (search_index, rowid, norm) VALUES ('delete', old.rid, old.norm);
    INSERT INTO search_index (rowid, norm) VALUES (new.rid, new.norm);
END;

CREATE TRIGGER search_doc_removed AFTER DELETE ON search_doc BEGIN
    INSERT INTO search_index (search_index, rowid, norm) VALUES ('delete', old.rid, old.norm);
END;

INSERT INTO alembic_version (version_num) VALUES ('0002');

