// The door of templates.
export { blankTemplate, chooseTemplate, fillTemplate, findTemplateFor, type TemplateFor } from './current.ts'
export { type CurrentTemplate, findCurrentTemplates } from './currentQueries.ts'
