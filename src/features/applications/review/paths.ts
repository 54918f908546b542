// Addresses of the review. `?list=` remembers the list that somebody came from.
const from = (list: string | null): string => (list === null ? '' : `?list=${encodeURIComponent(list)}`)

export const paths = {
  list: '/applications',
  application: (id: string, list: string | null = null) => `/applications/${id}${from(list)}`,
  paper: (id: string) => `/applications/${id}/paper`,
  attachment: (id: string, attachmentId: string) => `/applications/${id}/attachments/${attachmentId}`,
  registration: (id: string, list: string | null = null) => `/applications/${id}/registration${from(list)}`,
  review: (id: string, list: string | null = null) => `/applications/${id}/review${from(list)}`,
  giveBack: (id: string, list: string | null = null) => `/applications/${id}/return${from(list)}`,
  refusal: (id: string, list: string | null = null) => `/applications/${id}/refusal${from(list)}`,
  acceptance: (id: string, list: string | null = null) => `/applications/${id}/acceptance${from(list)}`,
  decisions: (id: string, list: string | null = null) =>
    `/applications/${id}/category-decisions${from(list)}`,
  decisionRemoval: (id: string, decision: string, list: string | null = null) =>
    `/applications/${id}/category-decisions/${decision}/removal${from(list)}`,
}

/** The list somebody came from, as its own address. */
export const listPath = (list: string | null): string => (list ? `/applications?${list}` : '/applications')
