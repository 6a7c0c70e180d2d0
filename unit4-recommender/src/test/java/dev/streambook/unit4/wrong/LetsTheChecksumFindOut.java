package dev.streambook.unit4.wrong;

import dev.streambook.unit4.Margins;
import dev.streambook.unit4.ModelDecoder;
import dev.streambook.unit4.Refusal;
import dev.streambook.unit4.Verdict;
import dev.streambook.unit4.solution.ModelRegistry;
import dev.streambook.workbook.junit.WrongAnswer;

@WrongAnswer(
        to = dev.streambook.unit4.ModelRegistry.class,
        belief = "The checksum finds a missing part, so nobody needs to count",
        breaks = "incomplete",
        test = "a_missing_part_is_named",
        saying = "INCOMPLETE: part 2 has not come")
public final class LetsTheChecksumFindOut extends ModelRegistry {

    public LetsTheChecksumFindOut(ModelDecoder decoder, Margins margins) {
        super(decoder, margins);
    }

    @Override
    public Verdict publish(String version, byte[] manifest) {
        Verdict verdict = super.publish(version, manifest);
        return verdict instanceof Verdict.Refused refused
                        && refused.refusal() == Refusal.INCOMPLETE
                        && !refused.reason().contains("part 0 ")
                        && super.current().isEmpty()
                ? new Verdict.Refused(version, Refusal.CORRUPT, "sha256 of the parts is another one")
                : verdict;
    }
}
