package dev.streambook.unit4.wrong;

import dev.streambook.unit4.Margins;
import dev.streambook.unit4.ModelDecoder;
import dev.streambook.unit4.Refusal;
import dev.streambook.unit4.Verdict;
import dev.streambook.unit4.solution.ModelRegistry;
import dev.streambook.workbook.junit.WrongAnswer;
import java.util.HashSet;
import java.util.Set;

@WrongAnswer(
        to = dev.streambook.unit4.ModelRegistry.class,
        belief = "A version is put together before anybody asks whether it is wanted",
        breaks = "first-reason",
        test = "of_several_reasons_the_first_one_counts",
        saying = "v2 after v3, and none of its parts has come")
public final class LooksForThePartsFirst extends ModelRegistry {

    private final Set<String> begun = new HashSet<>();

    public LooksForThePartsFirst(ModelDecoder decoder, Margins margins) {
        super(decoder, margins);
    }

    @Override
    public void part(String version, int number, byte[] part) {
        super.part(version, number, part);
        if (begun.size() < UNFINISHED_VERSIONS) {
            begun.add(version);
        }
    }

    @Override
    public Verdict publish(String version, byte[] json) {
        Verdict verdict = super.publish(version, json);
        boolean outdated = verdict instanceof Verdict.Refused refused && refused.refusal() == Refusal.OUTDATED;
        return outdated && !begun.remove(version)
                ? new Verdict.Refused(version, Refusal.INCOMPLETE, "part 0 has not come")
                : verdict;
    }
}
