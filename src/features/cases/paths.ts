// Addresses of cases. `?list=` remembers the list that somebody came from.

const from = (list: string | null): string => (list === null ? '' : `?list=${encodeURIComponent(list)}`)

/** `list` is a kept filter as `addressOf` writes it, empty for the whole list; null when there was none. */
export const paths = {
  case: (id: string, list: string | null = null) => `/cases/${id}${from(list)}`,
  assignment: (id: string, list: string | null = null) => `/cases/${id}/assignment${from(list)}`,
  correction: (id: string, list: string | null = null) => `/cases/${id}/correction${from(list)}`,
  period: (id: string, list: string | null = null) => `/cases/${id}/period${from(list)}`,
  withdrawal: (id: string, list: string | null = null) => `/cases/${id}/withdrawal${from(list)}`,
  attachments: (id: string, list: string | null = null) => `/cases/${id}/attachments${from(list)}`,
  attachment: (id: string) => `/attachments/${id}`,
  removal: (id: string, list: string | null = null) => `/attachments/${id}/removal${from(list)}`,
  revocation: (assignmentId: string, list: string | null = null) =>
    `/assignments/${assignmentId}/revocation${from(list)}`,
  conclusion: (id: string) => `/conclusions/${id}`,
}

/** The list somebody came from, as its own address. */
export const listPath = (list: string | null): string => (list ? `/cases?${list}` : '/cases')
