package dev.streambook.unit4;

/** An item and how well it suits; a higher score is better. */
public record ScoredItem(int item, float score) {}
