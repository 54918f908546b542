// Consents as the person gave them: what they are called and how they read.
import { consentsWords as words } from './words/index.ts'

export const consentTitle = (kind: string): string => words.kinds[kind] ?? words.otherKind

export const consentText = (_kind: string, _version: string): readonly string[] => [words.textLost]
