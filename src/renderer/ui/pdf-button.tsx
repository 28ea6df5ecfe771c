import { FileDown } from 'lucide-react'
import { Button } from './button.tsx'

/** Opens the dialog that saves what stands here as a PDF. */
export function PdfButton({ onClick }: { readonly onClick: () => void }) {
  return (
    <Button look="quiet" onClick={onClick}>
      <FileDown size={16} aria-hidden /> Save as PDF
    </Button>
  )
}
