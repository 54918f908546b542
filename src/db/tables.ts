// Every table by its name.
import type {
  ApplicationAdditionTable,
  ApplicationDraftTable,
  ApplicationLinkTable,
  ApplicationResultTable,
  ApplicationTable,
  AttachmentTable,
  CategoryDecisionTable,
  DraftFileTable,
  NoticeTable,
  PersonClaimTable,
  PetitionTable,
  TeacherLinkTable,
} from './tables/applications.ts'
import type {
  AssignmentBatchTable,
  AssignmentTable,
  AttestationCaseTable,
  ConclusionTable,
  ConclusionVersionTable,
  FileTable,
  ImportRowTable,
  ImportTable,
  RemarkTable,
  TemplateTable,
  TemplateVersionTable,
  WorkingCopyTable,
} from './tables/cases.ts'
import type {
  AnnualOrderTable,
  CampaignTable,
  ContractRunTable,
  ContractTable,
  CustomerTable,
  DismissalTable,
  OrderEntryTable,
  OrderMembershipTable,
  PaperTable,
  SfrTaskTable,
} from './tables/contractors.ts'
import type {
  ActRunTable,
  LooseWorkTable,
  PaymentSheetTable,
  PriceTable,
  RateTable,
  WorkActTable,
  WorkItemTable,
} from './tables/payment.ts'
import type {
  AccountTable,
  ConsentTable,
  EmailChangeTable,
  FormDraftTable,
  InvitationTable,
  KeptFormTable,
  PasswordResetTable,
  PersonSecretTable,
  PersonTable,
  RateLimitTable,
  ReplacedLinkTable,
  RoleGrantTable,
  SessionTable,
  SpecialistTable,
} from './tables/people.ts'
import type { DistanceTable, PairRuleTable, ProposalPlaceTable, ProposalTable } from './tables/proposals.ts'
import type { EventSealTable, EventTable, LetterTable, ReadingTable } from './tables/records.ts'
import type {
  CalendarDayTable,
  InstitutionNameTable,
  MunicipalityTable,
  OrganisationTable,
  PeriodTable,
  PositionTable,
  ReadyPhraseTable,
  SettingTable,
  SubjectTable,
} from './tables/reference.ts'

export interface Database {
  municipality: MunicipalityTable
  organisation: OrganisationTable
  position: PositionTable
  subject: SubjectTable
  period: PeriodTable
  institution_name: InstitutionNameTable
  setting: SettingTable
  ready_phrase: ReadyPhraseTable
  calendar_day: CalendarDayTable
  person: PersonTable
  person_secret: PersonSecretTable
  account: AccountTable
  role_grant: RoleGrantTable
  session: SessionTable
  rate_limit: RateLimitTable
  password_reset: PasswordResetTable
  email_change: EmailChangeTable
  invitation: InvitationTable
  replaced_link: ReplacedLinkTable
  consent: ConsentTable
  specialist: SpecialistTable
  kept_form: KeptFormTable
  form_draft: FormDraftTable
  file: FileTable
  import: ImportTable
  import_row: ImportRowTable
  application: ApplicationTable
  application_result: ApplicationResultTable
  attachment: AttachmentTable
  application_link: ApplicationLinkTable
  application_addition: ApplicationAdditionTable
  application_draft: ApplicationDraftTable
  draft_file: DraftFileTable
  petition: PetitionTable
  notice: NoticeTable
  category_decision: CategoryDecisionTable
  teacher_link: TeacherLinkTable
  person_claim: PersonClaimTable
  attestation_case: AttestationCaseTable
  assignment: AssignmentTable
  assignment_batch: AssignmentBatchTable
  conclusion: ConclusionTable
  conclusion_version: ConclusionVersionTable
  working_copy: WorkingCopyTable
  remark: RemarkTable
  template: TemplateTable
  template_version: TemplateVersionTable
  event: EventTable
  event_seal: EventSealTable
  reading: ReadingTable
  letter: LetterTable
  annual_order: AnnualOrderTable
  order_entry: OrderEntryTable
  order_membership: OrderMembershipTable
  customer: CustomerTable
  campaign: CampaignTable
  contract: ContractTable
  contract_run: ContractRunTable
  sfr_task: SfrTaskTable
  dismissal: DismissalTable
  price: PriceTable
  rate: RateTable
  act_run: ActRunTable
  work_act: WorkActTable
  work_item: WorkItemTable
  loose_work: LooseWorkTable
  payment_sheet: PaymentSheetTable
  paper: PaperTable
  proposal: ProposalTable
  proposal_place: ProposalPlaceTable
  pair_rule: PairRuleTable
  distance: DistanceTable
}
