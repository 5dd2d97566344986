import { Component } from 'preact'

/** Tells of what failed below, and shows a line in its place. */
export class Boundary extends Component {
  state = { failed: false }

  componentDidCatch(error) {
    this.props.onError(error)
    this.setState({ failed: true })
  }

  render({ children }, { failed }) {
    return failed ? <p>Something went wrong</p> : children
  }
}
