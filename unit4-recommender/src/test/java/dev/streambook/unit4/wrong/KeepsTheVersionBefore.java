package dev.streambook.unit4.wrong;

import dev.streambook.unit4.Margins;
import dev.streambook.unit4.Model;
import dev.streambook.unit4.ModelDecoder;
import dev.streambook.unit4.Verdict;
import dev.streambook.unit4.solution.ModelRegistry;
import dev.streambook.workbook.junit.WrongAnswer;
import java.util.Optional;

@WrongAnswer(
        to = dev.streambook.unit4.ModelRegistry.class,
        belief = "The version before is kept, in case that it is wanted back",
        breaks = "old-stays",
        test = "of_a_version_that_was_replaced_nothing_is_kept",
        saying = "after v2 was adopted")
public final class KeepsTheVersionBefore extends ModelRegistry {

    private Optional<Model> before = Optional.empty();

    public KeepsTheVersionBefore(ModelDecoder decoder, Margins margins) {
        super(decoder, margins);
    }

    @Override
    public Verdict publish(String version, byte[] json) {
        Optional<Model> replaced = current();
        Verdict verdict = super.publish(version, json);
        if (verdict instanceof Verdict.Adopted) {
            before = replaced;
        }
        return verdict;
    }

    /** For whoever wants to go back. */
    Optional<Model> before() {
        return before;
    }
}
