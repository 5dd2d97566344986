import { Component, createRef } from 'react'

export class NutritionChart extends Component {
  state = { total: 0 }
  canvas = createRef()

  static getDerivedStateFromProps({ nutrition }) {
    return { parts: Object.entries(nutrition.parts) }
  }

  componentDidMount() {
    const total = this.props.nutrition.values.reduce((sum, each) => sum + each, 0)
    this.setState({ total })
  }

  componentDidUpdate() {
    //+ if (this.props.silent) return
    this.props.onMeasured(this.state.total)
  }

  bars() {
    return new Array(Math.round(this.props.nutrition.kcal / 100)).fill('#')
  }

  render() {
    return (
      <div ref={this.canvas}>
        {this.bars().join('')} {this.state.parts.length}
      </div>
    )
  }
}

export class Steps extends Component {
  state = { index: 0 }

  next = () => {
    this.setState(({ index }, { steps }) => ({ index: index + 1, minutes: steps[index + 1].minutes }))
  }

  print = () => {
    this.printer.print(this.props.steps)
  }

  render() {
    const { steps } = this.props
    return (
      <section>
        <h3>{steps[this.state.index].title}</h3>
        <button data-role="next" onClick={this.next} />
        <button data-role="print" onClick={this.print} />
      </section>
    )
  }
}

export class Countdown extends Component {
  componentDidMount() {
    this.timer = setTimeout(() => this.tick(), 5)
  }

  componentWillUnmount() {
    clearTimeout(this.timer)
  }

  tick() {
    const left = this.props.order.deliverAt.getTime() - 1_700_000_000_000
    this.setState({ left })
  }

  render() {
    return <i>{this.props.order.number}</i>
  }
}
