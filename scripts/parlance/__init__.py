"""Parlance compares how statements are worded; the analysis lives in the packages."""
