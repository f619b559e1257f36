"""The closed vocabularies of the engine. The words for every code live with the responses, not here."""

STATUSES = ("met", "likely", "unclear", "unlikely", "not_met", "not_answered")

# Best first. `too_little_known` stands between because it may still turn out either way.
GRADES = ("strong_fit", "possible", "too_little_known", "doubtful", "does_not_fit")

CHANNELS = ("graduate", "researcher")

DEGREES = ("none", "secondary", "diploma", "bachelor", "master", "doctorate")
POSTS = ("teaching", "research", "industry", "student", "none")
PLANS = ("exchange", "research", "entrepreneurship", "business", "employment", "study", "family", "tourism", "unsure")
UNLISTED = "unlisted"

# Every reason a criterion may give. Each must be described in criteria.yaml; `not_answered` and `declined`
# are common to all criteria and need no description there.
REASONS = {
    "age": ("age_fits_all", "age_disputed", "age_above_all", "age_below"),
    "degree": ("degree_met", "degree_in_progress", "degree_below", "degree_not_needed"),
    "field": ("field_stem", "field_borderline", "field_outside", "field_unlisted"),
    "institution": (
        "institution_strong",
        "institution_ranked",
        "institution_research_body",
        "institution_known",
        "institution_unlisted",
    ),
    "post": ("post_research", "post_teaching", "post_industry", "post_student", "post_none"),
    "nationality": ("nationality_open", "nationality_chinese", "nationality_hk_mo_tw"),
    "plan": (
        "plan_covered",
        "plan_research",
        "plan_entrepreneurship",
        "plan_paid_work",
        "plan_study",
        "plan_family",
        "plan_tourism",
        "plan_unsure",
    ),
    "passport": ("passport_ok", "passport_short"),
    "documents": ("documents_ready", "documents_to_prepare"),
    "funds": ("funds_to_prove",),
    "police_certificate": ("police_certificate_unpublished",),
    "job_offer": ("job_offer_not_needed",),
}
UNANSWERED = ("not_answered", "declined")

# What could move the result, cheapest first: this order is the order of the advice.
CHANGES = (
    "answer_missing",
    "ask_mission_age",
    "ask_mission_field",
    "show_institution_standing",
    "show_achievements",
    "renew_passport",
    "finish_degree",
    "research_post",
    "earn_degree",
)

NEXT_STEPS = (
    "answer_missing",
    "consider_alternatives",
    "ask_mission",
    "renew_passport",
    "prepare_documents",
    "authenticate_documents",
    "apply_abroad",
    "get_work_permit_before_work",
    "register_address",
)

TIERS = ("required", "probable", "helpful")
DOCUMENT_CONDITIONS = ("third_country", "former_chinese_national")
ISSUERS = ("institution", "post_institution", "nationality")
AUTHENTICATION = ("apostille", "legalisation", "ask", "domestic", "country_unknown")

DEADLINE_STARTS = ("move_in", "entry", "stay_end", "permit_end")
DEADLINE_CONDITIONS = ("outside_hotel", "shanghai_work", "visa_notes_permit", "stay_printed", "has_permit")

VISA_FREE = "visa_free"
