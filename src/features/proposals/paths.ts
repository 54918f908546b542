// Addresses of proposals.
export const paths = {
  periods: '/periods',
  assignment: (periodId: string, from: string | null = null) =>
    `/periods/${periodId}/assignment${from ? `?from=${from}` : ''}`,
  proposal: (id: string) => `/proposals/${id}`,
  place: (id: string, n: number, deed: 'pin' | 'ban' | 'replacement') =>
    `/proposals/${id}/places/${n}/${deed}`,
  conflicts: '/conflicts',
  bans: '/pair-rules',
}
