"""The one error a user's mistake ends in."""


class StudyError(SystemExit):
    """A mistake in the study, told in one message: where, what, what to do.

    It derives from `SystemExit`, so that Python (and Snakemake's parser) prints
    the message alone and exits with status 1: no traceback, no try/except.
    """

    def __init__(self, message: str) -> None:
        super().__init__(message)
        self.message = message

    def __str__(self) -> str:
        return self.message
