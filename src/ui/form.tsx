// Everything that forms are made of.
export * from './form/choices.tsx'
export * from './form/file-field.tsx'
export * from './form/form.tsx'
export * from './form/range-field.tsx'
export * from './form/text-fields.tsx'
export * from './form/upload-form.tsx'
