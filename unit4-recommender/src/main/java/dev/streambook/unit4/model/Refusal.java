package dev.streambook.unit4.model;

/** Why a model version was not adopted. */
public enum Refusal {
    /** The manifest is no JSON, lacks a field, or names another version than its key. */
    UNREADABLE_MANIFEST,
    /** A part that the manifest counts has not come before it. */
    INCOMPLETE,
    /** The checksum differs, the parts are of the wrong size, or a number in them is not finite. */
    CORRUPT,
    /** It has no films. */
    EMPTY,
    /** It foretells ratings worse than the baseline, or its quality is unknown. */
    WORSE_THAN_BASELINE,
    /** It foretells ratings worse than the current model, by more than the margin allows. */
    WORSE_THAN_CURRENT
}
