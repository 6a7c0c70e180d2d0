package dev.streambook.unit4.wrong;

import dev.streambook.unit4.BadModelException;
import dev.streambook.unit4.Manifest;
import dev.streambook.unit4.Margins;
import dev.streambook.unit4.Model;
import dev.streambook.unit4.ModelDecoder;
import dev.streambook.unit4.Refusal;
import dev.streambook.unit4.Rival;
import dev.streambook.unit4.Verdict;
import dev.streambook.unit4.solution.ModelRegistry;
import java.util.Optional;

/** Measures a version by a rival, too, that is not the current one. */
abstract class MeasuresByMoreRivals extends ModelRegistry {

    private final Margins margins;

    MeasuresByMoreRivals(ModelDecoder decoder, Margins margins) {
        super(decoder, margins);
        this.margins = margins;
    }

    /** @param current the version that answers; empty if none does */
    abstract boolean isAMeasure(Rival rival, Optional<String> current);

    @Override
    public final Verdict publish(String version, byte[] json) {
        return isWorse(json)
                ? new Verdict.Refused(version, Refusal.WORSE_THAN_CURRENT, "worse than its rival")
                : super.publish(version, json);
    }

    private boolean isWorse(byte[] json) {
        try {
            Manifest manifest = Manifest.fromJson(json);
            return manifest.rival()
                    .filter(rival -> isAMeasure(rival, current().map(Model::version)))
                    .filter(rival -> manifest.quality().rmse() > rival.rmse() + margins.rmse())
                    .isPresent();
        } catch (BadModelException e) {
            return false;
        }
    }
}
