// The kinds of files that a conclusion may be handed in as.

export type HandInKind = 'pdf' | 'jpg' | 'png' | 'docx'

export const handInKinds: readonly HandInKind[] = ['pdf', 'jpg', 'png', 'docx']

export const kindNames: Record<HandInKind, string> = { pdf: 'PDF', jpg: 'JPG', png: 'PNG', docx: 'DOCX' }

export const mimeOf: Record<HandInKind, string> = {
  pdf: 'application/pdf',
  jpg: 'image/jpeg',
  png: 'image/png',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
}
