// Awards that may give a simplified attestation (D.15, A.11). A starting list: the Center edits it.
import type { CatalogueEntry } from './catalogue.ts'

export type AwardGroup = 'state' | 'ministry' | 'former' | 'regional' | 'contest' | 'pupils' | 'expert'

/** `validYears`: for how many years it counts; without it, for good. Five years are a proposal, not a rule of the region. */
export type Award = CatalogueEntry & { group: AwardGroup; validYears?: number }

export const awards: readonly Award[] = [
  award('state', 'order_merit', 'Орден «За заслуги перед Отечеством»'),
  award('state', 'medal_merit', 'Медаль ордена «За заслуги перед Отечеством»'),
  award('state', 'peoples_teacher', 'Звание «Народный учитель Российской Федерации»'),
  award('state', 'honoured_teacher', 'Звание «Заслуженный учитель Российской Федерации»'),
  award(
    'state',
    'honoured_master',
    'Звание «Заслуженный мастер производственного обучения Российской Федерации»',
  ),
  award('state', 'honoured_sports', 'Звание «Заслуженный работник физической культуры Российской Федерации»'),
  award('state', 'honoured_arts', 'Звание «Заслуженный деятель искусств Российской Федерации»'),
  award('ministry', 'honorary_worker', '«Почётный работник сферы образования Российской Федерации»'),
  award('ministry', 'excellent_enlightenment', '«Отличник просвещения»'),
  award('ministry', 'loyalty', '«За верность профессии»'),
  award('ministry', 'youth', '«Молодость и профессионализм»'),
  award('ministry', 'charity', '«За милосердие и благотворительность»'),
  award('ministry', 'vygotsky', 'Медаль Л. С. Выготского'),
  award('ministry', 'ministry_diploma', 'Почётная грамота Министерства просвещения Российской Федерации'),
  award('former', 'excellent_education', '«Отличник народного просвещения»'),
  award('former', 'honorary_general', '«Почётный работник общего образования Российской Федерации»'),
  award(
    'former',
    'honorary_secondary',
    '«Почётный работник среднего профессионального образования Российской Федерации»',
  ),
  award(
    'former',
    'honorary_primary',
    '«Почётный работник начального профессионального образования Российской Федерации»',
  ),
  award('former', 'excellent_sports', '«Отличник физической культуры и спорта»'),
  award('regional', 'regional_title', 'Почётное звание или награда Томской области'),
  award('regional', 'department_diploma', 'Почётная грамота Департамента общего образования Томской области'),
  award('contest', 'teacher_of_year', '«Учитель года России», победитель или призёр', 5),
  award('contest', 'educator_of_year', '«Воспитатель года России», победитель или призёр', 5),
  award('contest', 'heart_to_children', '«Сердце отдаю детям», победитель или призёр', 5),
  award('contest', 'master_of_year', '«Мастер года», победитель или призёр', 5),
  award('contest', 'psychologist_of_russia', '«Педагог-психолог России», победитель или призёр', 5),
  award('contest', 'special_teacher_of_russia', '«Учитель-дефектолог России», победитель или призёр', 5),
  award('contest', 'debut', '«Педагогический дебют», победитель или призёр', 5),
  award('contest', 'best_teachers', 'Конкурс лучших учителей на денежное поощрение, победитель', 5),
  award(
    'pupils',
    'olympiad_final',
    'Победители и призёры заключительного этапа всероссийской олимпиады школьников',
    5,
  ),
  award(
    'pupils',
    'olympiad_regional',
    'Победители и призёры регионального этапа всероссийской олимпиады школьников',
    5,
  ),
  award('pupils', 'listed_contests', 'Победители и призёры конкурсов из перечня Минпросвещения', 5),
  award('expert', 'expert_work', 'Участие в экспертизе при аттестации не менее трёх лет'),
]

function award(group: AwardGroup, code: string, name: string, validYears?: number): Award {
  return { code, name, group, ...(validYears ? { validYears } : {}) }
}
