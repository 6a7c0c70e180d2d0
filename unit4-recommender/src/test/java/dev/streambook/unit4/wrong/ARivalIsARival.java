package dev.streambook.unit4.wrong;

import dev.streambook.unit4.BadModelException;
import dev.streambook.unit4.Manifest;
import dev.streambook.unit4.Margins;
import dev.streambook.unit4.ModelDecoder;
import dev.streambook.unit4.Refusal;
import dev.streambook.unit4.Rival;
import dev.streambook.unit4.Verdict;
import dev.streambook.unit4.solution.ModelRegistry;
import dev.streambook.workbook.junit.WrongAnswer;
import java.util.Optional;

@WrongAnswer(
        to = dev.streambook.unit4.ModelRegistry.class,
        belief = "Where there is no current version, the rival was the current one",
        breaks = "rival-is-current",
        test = "a_rival_that_does_not_answer_is_no_measure",
        saying = "the first version after a restart")
public final class ARivalIsARival extends ModelRegistry {

    private final Margins margins;

    public ARivalIsARival(ModelDecoder decoder, Margins margins) {
        super(decoder, margins);
        this.margins = margins;
    }

    @Override
    public Verdict publish(String version, byte[] json) {
        return current().isEmpty() && isWorse(json)
                ? new Verdict.Refused(version, Refusal.WORSE_THAN_CURRENT, "worse than its rival")
                : super.publish(version, json);
    }

    private boolean isWorse(byte[] json) {
        try {
            Manifest manifest = Manifest.fromJson(json);
            Optional<Rival> rival = manifest.rival();
            return rival.isPresent() && manifest.quality().rmse() > rival.get().rmse() + margins.rmse();
        } catch (BadModelException e) {
            return false;
        }
    }
}
