"""Estimates the sales of next week."""
import asyncio
from concurrent.futures import ThreadPoolExecutor
import time

import numpy as np


def fit(points):
    matrix = np.array([[1.0, x] for x in points])
    return np.linalg.inv(matrix.T @ matrix)


def parallel_fit(seconds):
    with ThreadPoolExecutor(1) as pool:
        return pool.submit(time.sleep, seconds).result(timeout=0.02)


async def fetch_curve():
    await asyncio.sleep(1)


async def curves():
    return await asyncio.wait_for(fetch_curve(), 0.02)


def smooth(series, window):
    return [sum(series[i - window:i]) / len(series[i - window:i]) for i in range(len(series))]


def peak(series):
    return max(series)
