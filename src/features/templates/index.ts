// The door of templates.
export {
  blankOf,
  blankTemplate,
  fillContractorTemplate,
  filledOf,
  fillTemplate,
  findCurrentTemplates,
  findTemplateFor,
} from './current.ts'
export { loadFirstTemplates } from './first.ts'
export type { CurrentTemplate } from './queries/index.ts'
export { templatesRoom } from './routes/index.ts'
