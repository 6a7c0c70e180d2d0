package dev.streambook.unit1.wrong;

import dev.streambook.unit1.Summary;
import dev.streambook.unit1.solution.RunningStats;
import dev.streambook.workbook.junit.WrongAnswer;
import java.util.ArrayList;
import java.util.List;

@WrongAnswer(
        to = dev.streambook.unit1.RunningStats.class,
        belief = "Summaries are small, so all of them can be kept",
        breaks = "fixed-size",
        test = "ten_thousand_merges_need_no_more_memory_than_ten",
        saying = "kept after 10,010 merges")
public final class KeepsTheSummaries extends RunningStats {

    private final List<Summary> merged = new ArrayList<>();

    @Override
    public void merge(Summary other) {
        super.merge(other);
        merged.add(other);
    }
}
