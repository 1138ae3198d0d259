"""The judge of plans, written from docs/plan.md alone: it shares no code with what made them."""

from foedus.plan.check.instance import judge_instance
from foedus.plan.check.judge import Judgement, judge
from foedus.plan.check.read import read_plan
from foedus.plan.check.violation import CODES, Code, Violation

__all__ = ["CODES", "Code", "Judgement", "Violation", "judge", "judge_instance", "read_plan"]
