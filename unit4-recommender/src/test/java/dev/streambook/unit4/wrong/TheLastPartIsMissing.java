package dev.streambook.unit4.wrong;

import dev.streambook.unit4.Margins;
import dev.streambook.unit4.ModelDecoder;
import dev.streambook.unit4.Refusal;
import dev.streambook.unit4.Verdict;
import dev.streambook.unit4.solution.ModelRegistry;
import dev.streambook.workbook.junit.WrongAnswer;

@WrongAnswer(
        to = dev.streambook.unit4.ModelRegistry.class,
        belief = "Parts come in order, so it is the last ones that are missing",
        breaks = "incomplete",
        test = "a_hole_is_named_also_where_there_is_a_part_too_many",
        saying = "parts 0 and 2 of three")
public final class TheLastPartIsMissing extends ModelRegistry {

    public TheLastPartIsMissing(ModelDecoder decoder, Margins margins) {
        super(decoder, margins);
    }

    @Override
    public Verdict publish(String version, byte[] json) {
        Verdict verdict = super.publish(version, json);
        return verdict instanceof Verdict.Refused refused
                        && refused.refusal() == Refusal.INCOMPLETE
                        && !refused.reason().startsWith("part 0 ")
                ? new Verdict.Refused(version, Refusal.INCOMPLETE, "part 2 has not come; expected parts 0 to 2")
                : verdict;
    }
}
