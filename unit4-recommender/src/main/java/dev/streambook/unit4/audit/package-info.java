/** The books that every stage keeps: what went in must have come out, or be named. */
package dev.streambook.unit4.audit;
