// @ts-nocheck
export const labels = `
target-not-catalogued title-of-stranger ascension-with-colons kind-untyped group-of-nothing alias-circle horizon-unmeasured curve-step-nought
never-rises latitude-in-words twilight-offset-nan band-nothing-selected darkness-fraction slots-overlap rename-absent remove-absent
append-to-sealed saved-plan-unslotted saved-plan-cut exposure-too-long exposure-seconds-text total-of-none split-uneven dither-every-nought
gain-fraction link-json-cut link-without-plan link-without-author note-cuts-emoji search-pattern-open mount-still-parked mount-beyond-pole
mount-mute reply-unasked firmware-without-digits mount-unsettled cooler-off sensor-size-negative bin-uneven wheel-position-high
profile-absent profile-unbuildable clouds-answers-object comets-row-missing satellites-forbidden alerts-in-markup radar-late account-without-club
subscription-refused card-without-name card-without-magnitude card-digits-absurd row-without-note row-start-in-words table-without-slots greeting-outside-provider
progress-of-nothing gallery-empty chart-point-flat tree-leaf-childless pick-unhandled heading-year-token
`.trim().split(/\s+/)
