package dev.streambook.unit4.wrong;

import dev.streambook.unit4.Margins;
import dev.streambook.unit4.ModelDecoder;
import dev.streambook.unit4.solution.ModelRegistry;
import dev.streambook.workbook.junit.WrongAnswer;
import java.util.LinkedHashSet;
import java.util.Set;

/** Takes the parts of older versions away, too. */
@WrongAnswer(
        to = dev.streambook.unit4.ModelRegistry.class,
        belief = "Versions ascend, so nobody waits for one before a version that is withdrawn",
        breaks = "withdrawn",
        test = "other_versions_keep_their_parts",
        saying = "after the parts of v2, v3 and v4 came and v3 was withdrawn")
public final class WhatIsOlderIsWithdrawnToo extends ModelRegistry {

    private final Set<String> begun = new LinkedHashSet<>();

    public WhatIsOlderIsWithdrawnToo(ModelDecoder decoder, Margins margins) {
        super(decoder, margins);
    }

    @Override
    public void part(String version, int number, byte[] part) {
        begun.add(version);
        super.part(version, number, part);
        if (begun.size() > UNFINISHED_VERSIONS) {
            begun.remove(begun.iterator().next());
        }
    }

    @Override
    public void withdraw(String version) {
        begun.stream().filter(other -> other.compareTo(version) < 0).forEach(super::withdraw);
        super.withdraw(version);
    }
}
