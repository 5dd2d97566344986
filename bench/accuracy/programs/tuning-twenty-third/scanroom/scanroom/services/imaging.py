from concurrent.futures import ThreadPoolExecutor

import numpy as np

from scanroom.support.text import tiff_header, unpack_thumbnail


class Imaging:
    def __init__(self, files):
        self.files = files
        self.profiles = {"camera-a": [1.0, 0.98, 1.02]}

    def balance(self, image, gains):
        return np.asarray(image, dtype=float) * np.asarray(gains, dtype=float)

    def dewarp(self, corners, targets):
        matrix = np.asarray(corners, dtype=float)
        return np.linalg.solve(matrix, np.asarray(targets, dtype=float))

    def header(self, raw):
        return tiff_header(raw)

    def thumbnail(self, text):
        return unpack_thumbnail(text)

    def calibrate(self, cameras):
        def profile(camera):
            return self.profiles[camera][1]

        with ThreadPoolExecutor(max_workers=2) as pool:
            return list(pool.map(profile, cameras))

    def crop(self, image, box):
        left, top, right, bottom = box
        assert right > left and bottom > top, f"empty crop {box}"
        return image

    def sharpest(self, pages):
        return pages[int(np.argmax([page["sharpness"] for page in pages]))]
