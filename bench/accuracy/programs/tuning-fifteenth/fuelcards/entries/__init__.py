from entries.loading import LOADING
from entries.rating import RATING
from entries.sending import SENDING
from entries.closing import CLOSING

ALL = LOADING + RATING + SENDING + CLOSING
