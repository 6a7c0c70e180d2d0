package dev.streambook.unit3.wrong;

import dev.streambook.unit3.solution.JdbcBatchSink;
import dev.streambook.workbook.junit.WrongAnswer;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;

@WrongAnswer(
        to = dev.streambook.unit3.JdbcBatchSink.class,
        belief = "If the number cannot be noted, it is there already",
        breaks = "thrown",
        test = "a_call_of_the_database_that_fails_once_is_thrown_or_made_up_for",
        saying = "nothing was thrown, and the row is not there")
public final class WhatCannotBeNotedIsWritten extends JdbcBatchSink {

    private static final long serialVersionUID = 1L;

    public WhatCannotBeNotedIsWritten(DataSource database, String query, String table) {
        super(database, query, table);
    }

    @Override
    protected boolean claim(Connection connection, long number) throws SQLException {
        try {
            return super.claim(connection, number);
        } catch (SQLException thereAlready) {
            return false;
        }
    }
}
