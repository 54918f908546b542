// What an applicant agrees to and confirms (D.4, V-16). A text that has been accepted is never edited: a change is a new
// version, and the old one stays here for whoever gave it.
import type { Day } from '../../domain/days.ts'

export const applicationConsentKinds = ['applicationData', 'knowsOrder', 'knowsForms'] as const
export type ApplicationConsentKind = (typeof applicationConsentKinds)[number]

export interface ApplicationConsent {
  kind: ApplicationConsentKind
  version: string
  from: Day
  title: string
  paragraphs: readonly string[]
}

export const applicationConsents: Record<ApplicationConsentKind, ApplicationConsent> = {
  applicationData: {
    kind: 'applicationData',
    version: '1',
    from: '2026-09-01',
    title: 'Согласие на обработку персональных данных для аттестации',
    paragraphs: [
      'Я свободно, своей волей и в своём интересе даю согласие на обработку персональных данных, указанных в моём заявлении и приложенных материалах, для проведения аттестации в целях установления квалификационной категории.',
      'Данные видят сотрудники Центра, специалисты, назначенные на мою аттестацию, координатор муниципалитета, руководитель моей организации и аттестационная комиссия. Они собираются, записываются, хранятся, уточняются, используются, передаются названным лицам и уничтожаются, с использованием средств автоматизации и без них, на территории Российской Федерации.',
      'Согласие действует до достижения цели обработки или до его отзыва: для отзыва достаточно письменно сообщить Центру. После отзыва данные удаляются, кроме тех, которые закон обязывает хранить.',
    ],
  },
  knowsOrder: {
    kind: 'knowsOrder',
    version: '1',
    from: '2026-09-01',
    title: 'Ознакомление с Порядком аттестации',
    paragraphs: [
      'Я ознакомлен(а) с Порядком проведения аттестации педагогических работников организаций, осуществляющих образовательную деятельность (приказ Минпросвещения России от 24.03.2023 № 196).',
    ],
  },
  knowsForms: {
    kind: 'knowsForms',
    version: '1',
    from: '2026-09-01',
    title: 'Ознакомление с формами аттестации',
    paragraphs: [
      'Мне понятно, чем отличаются формы аттестации (дистанционная, очная, смешанная, упрощённая), и я выбрал(а) форму сам(а).',
    ],
  },
}

export const isApplicationConsent = (kind: string): kind is ApplicationConsentKind =>
  (applicationConsentKinds as readonly string[]).includes(kind)

/** The text of a version as it was accepted; nothing for one that never was. A consent on paper has the same text. */
export function applicationConsentOf(kind: string, version: string): ApplicationConsent | undefined {
  if (!isApplicationConsent(kind)) return undefined
  const text = applicationConsents[kind]
  return text.version === version ? text : undefined
}
