// The door of the personal data.
export {
  changeTaxStatus,
  openSecrets,
  organisationNamed,
  readSecret,
  saveOwnSecret,
} from './actions/index.ts'
export { taxForm } from './contractor.ts'
export { otherOrganisation } from './forms.ts'
export * as profileMails from './mails.tsx'
export { TaxPage } from './pages/tax.tsx'
export {
  type Choices as WorkChoices,
  type Contractor,
  choicesFor as workChoices,
  findContractor,
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
export { absenceWords, secretWords, taxWords } from './words/index.ts'
