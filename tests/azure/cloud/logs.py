"""Log Analytics: the rows of the audit log of a vault, whole or summed up by whoever called.

What a query says in KQL is not read: one that sums up is told from others by its operator.
"""

from cloud.arm import OK

RAW = ("TimeGenerated", "OperationName", "ResultSignature", "Caller", "Address", "Object")
SUMMED = (
    *("Caller", "Application", "Address", "Operation", "Result", "Object", "Kind", "Name"),
    *("First", "Last", "Calls", "More"),
)


class Logs:
    """Calls as rows: each a mapping of the columns in RAW, with `Application` and `Calls` besides."""

    def __init__(self):
        self.rows, self.cut = [], False

    def add(self, time, caller, address, operation, object_id, result="OK", **more):
        """Adds a call."""
        row = dict(zip(RAW, (time, operation, result, caller, address, object_id), strict=True))
        self.rows.append({"Application": "", "Calls": 1, **row, **more})

    def __call__(self, request):
        """Answers a query with one table."""
        summed = "summarize" in request.body["query"]
        names = SUMMED if summed else RAW
        rows = [self.summed(row) if summed else row for row in self.rows]
        columns = [{"name": name, "type": "string"} for name in names]
        listed = [[row[name] for name in names] for row in rows]
        return 200, {"tables": [{"name": "PrimaryResult", "columns": columns, "rows": listed}]}, OK

    def summed(self, row):
        """A row of a sum."""
        parts = row["Object"].split("/")
        return {
            **row,
            "Operation": row["OperationName"],
            "Result": row["ResultSignature"],
            "Kind": parts[3],
            "Name": parts[4],
            "First": row["TimeGenerated"],
            "Last": row["TimeGenerated"],
            "More": "more" if self.cut else "",
        }
