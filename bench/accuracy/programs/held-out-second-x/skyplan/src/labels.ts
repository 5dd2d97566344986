// @ts-nocheck
export const labels = `
target-not-catalogued title-of-stranger title-unnamed ascension-with-colons kind-untyped group-of-nothing alias-circle
horizon-unmeasured horizon-profile-short curve-step-nought never-rises latitude-in-words twilight-offset-nan
band-nothing-selected band-slot-unfiltered darkness-fraction slots-overlap rename-absent remove-absent append-to-sealed effect-feeds-itself
saved-plan-unslotted saved-plan-cut exposure-too-long exposure-seconds-text total-of-none longest-of-none split-uneven dither-every-nought gain-fraction
link-json-cut link-without-plan link-percent-broken link-without-author note-cuts-emoji search-pattern-open
mount-still-parked mount-beyond-pole mount-unlinked mount-mute reply-unasked firmware-without-digits mount-unsettled
cooler-off sensor-unknown sensor-size-negative bin-uneven wheel-position-high profile-absent profile-unbuildable
seeing-no-hours clouds-answers-object comets-row-missing satellites-forbidden alerts-in-markup radar-late sites-all-unrated account-without-club subscription-refused
card-without-name card-without-magnitude card-digits-absurd moon-without-phase row-without-note row-start-in-words table-without-slots
greeting-outside-provider progress-of-nothing distance-unit-odd gallery-empty chart-point-flat tree-leaf-childless pick-unhandled heading-year-token zone-invented
`.trim().split(/\s+/)
