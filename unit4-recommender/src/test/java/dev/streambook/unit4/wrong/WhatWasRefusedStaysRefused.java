package dev.streambook.unit4.wrong;

import dev.streambook.unit4.Margins;
import dev.streambook.unit4.ModelDecoder;
import dev.streambook.unit4.Refusal;
import dev.streambook.unit4.Verdict;
import dev.streambook.unit4.solution.ModelRegistry;
import dev.streambook.workbook.junit.WrongAnswer;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

@WrongAnswer(
        to = dev.streambook.unit4.ModelRegistry.class,
        belief = "A version is decided on once, and the verdict stands",
        breaks = "no-other-reason",
        test = "a_refused_version_that_is_sent_again_whole_and_good_is_adopted",
        saying = "which was corrupt and refused")
public final class WhatWasRefusedStaysRefused extends ModelRegistry {

    private static final Set<Refusal> FINAL =
            EnumSet.of(Refusal.CORRUPT, Refusal.WORSE_THAN_BASELINE, Refusal.WORSE_THAN_CURRENT);

    private final Map<String, Verdict> refused = new LinkedHashMap<>();

    public WhatWasRefusedStaysRefused(ModelDecoder decoder, Margins margins) {
        super(decoder, margins);
    }

    @Override
    public Verdict publish(String version, byte[] json) {
        if (refused.containsKey(version)) {
            withdraw(version);
            return refused.get(version);
        }
        Verdict verdict = super.publish(version, json);
        if (verdict instanceof Verdict.Refused refusal && FINAL.contains(refusal.refusal())) {
            refused.put(version, verdict);
        }
        return verdict;
    }
}
