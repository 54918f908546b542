// The door of the personal data.
export { openSecrets, organisationNamed, readSecret } from './actions/index.ts'
export { otherOrganisation } from './forms.ts'
export * as profileMails from './mails.tsx'
export {
  type Choices as WorkChoices,
  choicesFor as workChoices,
  type SecretMask,
  secretMasks,
} from './queries/index.ts'
export { profileRoom } from './routes/index.tsx'
export {
  aboutSecret,
  isSecretKind,
  type Line as SecretLine,
  type SecretValues,
  secretKinds,
} from './secrets.ts'
export { secretWords } from './words/index.ts'
