// <range-figure>: the figure beside a slider follows it.
class RangeFigure extends HTMLElement {
  connectedCallback(): void {
    const input = this.querySelector('input')
    const figure = this.querySelector('output')
    if (!input || !figure) return
    const show = () => {
      figure.textContent = input.value
    }
    input.addEventListener('input', show)
    show()
  }
}
customElements.define('range-figure', RangeFigure)
