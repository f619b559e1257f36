"""Which topic, or which rows of a comparison, answer a short question after an answer about something."""

from __future__ import annotations

from typing import Dict, Mapping, Text, Tuple

# Topics in the order in which a traveller meets them; a route names groups of them.
CONDITIONS = ("who_is_eligible", "sponsorship", "age_limit", "education_requirement", "stem_field",
              "recognized_university", "work_channel", "language_requirement", "nationality_restrictions")
PAPERS = ("required_documents", "document_authentication", "criminal_record", "proof_of_funds")
APPLYING = ("how_to_apply", "fees", "processing_time", "interview_biometrics")
ARRIVED = ("registration_24h", "health_check", "deadlines_after_arrival", "residence_permit_conversion")
WORKING = ("can_i_work", "job_search", "entrepreneurship")
GENERAL = ("what_is_k_visa", "allowed_activities", "duration_validity_entries", "effective_date", "official_sources",
           "risks_uncertainty")
SETTLING = ("family_members", "renewal_extension", "permanent_residence", "taxes_social_insurance",
            "apply_inside_china")
PLACES = ("shanghai_policy", "other_cities")
EVERYTHING = (*CONDITIONS, *PAPERS, *APPLYING, *ARRIVED, *WORKING, *GENERAL, *SETTLING, *PLACES, "rejection_reasons",
              "compare_z", "compare_r", "compare_x1", "compare_h1b", "compare_other")


def _routes(*groups: Tuple[Tuple[Text, ...], Text]) -> Dict[Text, Text]:
    """Last topic -> topic that answers. A later group overrules an earlier one; no topic answers for itself."""
    return {last: topic for lasts, topic in groups for last in lasts if last != topic}


# What is asked -> last topic -> topic that answers. What is missing stands on its own: the classifier decides.
ROUTES: Mapping[Text, Mapping[Text, Text]] = {
    "how_long": _routes(
        ((*PAPERS, "how_to_apply", "fees", "interview_biometrics", "sponsorship", "work_channel"), "processing_time"),
        (("what_is_k_visa", "who_is_eligible", "allowed_activities", "effective_date", "family_members",
          "entrepreneurship", "job_search"), "duration_validity_entries"),
        ((*ARRIVED, *PLACES), "deadlines_after_arrival"),
        (("can_i_work", "apply_inside_china"), "residence_permit_conversion"),
    ),
    "stay": _routes((EVERYTHING, "duration_validity_entries")),
    "how_much": _routes(((*PAPERS[:3], *APPLYING, *ARRIVED, *CONDITIONS, *GENERAL[:4], "renewal_extension"), "fees")),
    "where": _routes(
        ((*CONDITIONS, *PAPERS, *APPLYING, "what_is_k_visa", "allowed_activities"), "how_to_apply"),
        (("health_check", "how_to_apply", "effective_date", "duration_validity_entries", "risks_uncertainty"),
         "official_sources"),
        (("deadlines_after_arrival", "renewal_extension", "apply_inside_china", "can_i_work"),
         "residence_permit_conversion"),
    ),
    "when": _routes(
        ((*PAPERS[:1], *APPLYING), "processing_time"),
        ((*GENERAL, *CONDITIONS), "effective_date"),
        ((*ARRIVED, "can_i_work", "renewal_extension", "duration_validity_entries"), "deadlines_after_arrival"),
    ),
    "since_when": _routes((EVERYTHING, "effective_date")),
    "how": _routes(
        ((*CONDITIONS, *GENERAL, *APPLYING, "required_documents"), "how_to_apply"),
        ((*WORKING, "deadlines_after_arrival", "apply_inside_china"), "residence_permit_conversion"),
    ),
    "papers": _routes(
        ((*CONDITIONS, *PAPERS, *APPLYING, *GENERAL), "required_documents"),
        ((*ARRIVED, *WORKING, "apply_inside_china"), "residence_permit_conversion"),
    ),
    "next": _routes(
        (CONDITIONS, "required_documents"),
        ((*PAPERS, *GENERAL, "fees"), "how_to_apply"),
        (("how_to_apply", "processing_time"), "deadlines_after_arrival"),
        (("interview_biometrics",), "processing_time"),
        (("what_is_k_visa",), "who_is_eligible"),
        (("who_is_eligible",), "how_to_apply"),
        ((*ARRIVED, *WORKING, "apply_inside_china"), "residence_permit_conversion"),
        (("residence_permit_conversion",), "renewal_extension"),
        (("renewal_extension",), "permanent_residence"),
        (("rejection_reasons",), "compare_other"),
    ),
    "arrived": _routes(
        (EVERYTHING, "deadlines_after_arrival"), (("deadlines_after_arrival",), "residence_permit_conversion")
    ),
    "late": _routes(((*ARRIVED, "renewal_extension", "duration_validity_entries", "can_i_work"),
                     "deadlines_after_arrival")),
    "refused": _routes((EVERYTHING, "rejection_reasons")),
    "older": _routes((EVERYTHING, "age_limit")),
    "family": _routes((EVERYTHING, "family_members")),
    "shanghai": _routes((EVERYTHING, "shanghai_policy")),
    "other_city": _routes((EVERYTHING, "other_cities")),
    "inside_china": _routes((EVERYTHING, "apply_inside_china")),
    "taxes": _routes((EVERYTHING, "taxes_social_insurance")),
    "renewal": _routes((EVERYTHING, "renewal_extension")),
    "work": _routes((EVERYTHING, "can_i_work")),
    "authenticated": _routes((EVERYTHING, "document_authentication")),
}

# The facts that tell the part asked for of the topic that was just answered.
PARTS: Mapping[Tuple[Text, Text], Tuple[Text, ...]] = {
    ("duration_validity_entries", "stay"):
        ("validity_stay_01", "validity_stay_02", "validity_stay_06"),
    ("fees", "nation"): ("fees_01", "fees_04", "fees_02"),  # "and for Americans?"
    ("fees", "too_much"): ("fees_02", "fees_01", "fees_07"),  # 这么贵
    ("family_members", "relative_work"): ("work_rights_01", "family_01"),
}
# What is asked -> the topic that answers it when nothing was talked about before, or too much at once (advice).
ALONE: Mapping[Text, Text] = {"arrived": "deadlines_after_arrival", "authenticated": "document_authentication"}

# What is asked after a comparison -> the rows that answer it for the same visas.
ASPECTS_ASKED: Mapping[Text, Tuple[Text, ...]] = {
    "how_long": ("validity", "time"),
    "stay": ("validity",),
    "how_much": ("fee",),
    "when": ("status",),
    "since_when": ("status",),
    "older": ("age",),
    "family": ("family",),
    "work": ("work",),
    "arrived": ("residence",),
    "next": ("residence",),
}

# The rows that say of other visas what an answer says of K.
ASPECTS_OF_TOPIC: Mapping[Text, Tuple[Text, ...]] = {
    "what_is_k_visa": ("purpose", "who"), "who_is_eligible": ("who", "education", "age"), "sponsorship": ("sponsor",),
    "age_limit": ("age",), "education_requirement": ("education",), "stem_field": ("education",),
    "recognized_university": ("education",), "work_channel": ("who", "education"), "allowed_activities": ("purpose",),
    "can_i_work": ("work",), "job_search": ("work", "sponsor"), "entrepreneurship": ("purpose", "work"),
    "duration_validity_entries": ("validity",), "fees": ("fee",), "processing_time": ("time",),
    "how_to_apply": ("sponsor", "time", "fee"), "required_documents": ("sponsor", "education"),
    "residence_permit_conversion": ("residence",), "deadlines_after_arrival": ("residence",),
    "family_members": ("family",),
    "renewal_extension": ("validity", "residence"), "permanent_residence": ("residence",),
    "effective_date": ("status",),
    "apply_inside_china": ("residence",), "risks_uncertainty": ("status",),
}

# Visas and rows of the written comparisons (data/responses/faq/compare_*.yml).
WRITTEN: Mapping[Text, Tuple[Tuple[Text, ...], Tuple[Text, ...]]] = {
    "compare_z": (("k", "z"), ("sponsor", "work", "residence")),
    "compare_r": (("k", "r"), ("sponsor", "validity", "fee")),
    "compare_x1": (("k", "x1"), ("sponsor", "work", "residence")),
    "compare_h1b": (("k", "h1b"), ("sponsor", "work", "fee")),
}
