package dev.streambook.unit4.wrong;

import dev.streambook.unit4.Margins;
import dev.streambook.unit4.Model;
import dev.streambook.unit4.ModelDecoder;
import dev.streambook.unit4.Refusal;
import dev.streambook.unit4.Verdict;
import dev.streambook.unit4.solution.ModelRegistry;
import dev.streambook.workbook.junit.WrongAnswer;
import java.util.Optional;

@WrongAnswer(
        to = dev.streambook.unit4.ModelRegistry.class,
        belief = "Two models do not fit into memory, so the old one goes before the new one is made",
        breaks = "old-stays",
        test = "after_a_refusal_the_version_before_it_answers",
        saying = "current after v1 and a v2")
public final class MakesRoomFirst extends ModelRegistry {

    public MakesRoomFirst(ModelDecoder decoder, Margins margins) {
        super(decoder, margins);
    }

    private volatile boolean cleared;

    @Override
    public Verdict publish(String version, byte[] manifest) {
        cleared = true;
        Verdict verdict = super.publish(version, manifest);
        cleared = verdict instanceof Verdict.Refused refused && refused.refusal() != Refusal.OUTDATED;
        return verdict;
    }

    @Override
    public Optional<Model> current() {
        return cleared ? Optional.empty() : super.current();
    }
}
