"""What the core refused."""


class Refusal(ValueError):
    """A request that the core refused.

    `code` is stable, `title` says what it means, `message` what is wrong, `help` what to do about
    it, in the language that was asked for. The four are its `args` as well, so that it passes
    whole from one process to another.
    """

    def __init__(self, code: str, message: str, help: str, title: str = "") -> None:
        """Keep the four parts."""
        super().__init__(code, message, help, title)
        self.code = code
        self.title = title
        self.message = message
        self.help = help

    def __str__(self) -> str:
        """Say the code and what is wrong."""
        return f"{self.code}: {self.message}"
