package dev.streambook.unit4;

/** Why a model version was not adopted. */
public enum Refusal {
    /** The manifest is no JSON, lacks a field, or names another version than its key. */
    UNREADABLE_MANIFEST,
    /** It is not later than the current version. */
    OUTDATED,
    /** It has no films. */
    EMPTY,
    /** A part that the manifest counts has not come before it. */
    INCOMPLETE,
    /** The checksum differs, the parts are of the wrong size, or a number in them is not finite. */
    CORRUPT,
    /** It predicts ratings worse than the baseline, or its quality is unknown. */
    WORSE_THAN_BASELINE,
    /** On the same ratings its stars or its lists are worse than those of the current model, by more than the margin. */
    WORSE_THAN_CURRENT
}
