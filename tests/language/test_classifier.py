"""The sentence classifier: what it finds, what it shows, that it is deterministic, and that training it is."""

import importlib
from pathlib import Path
from types import ModuleType

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from iopvalidate.agreement.model import Agreement, Block, BlockKind
from iopvalidate.agreement.source import SourceBlock, SourceDocument
from iopvalidate.language import classifier
from iopvalidate.language.classifier import DATA, Judged, judge, shipped
from iopvalidate.language.concepts import concepts_of
from iopvalidate.language.features import features_of, known_rows, words_behind
from iopvalidate.language.model_file import ROWS_AT_ONCE, ZERO, Model, pack_model, read_model, rows_of
from iopvalidate.language.reading import Reading
from iopvalidate.language.vocabulary import Vocabulary

ROOT = Path(__file__).parents[2]
OBVIOUS = [
    ("AVS014+", "Tvist mellan parterna ska i första hand lösas genom förhandling och i sista hand av allmän domstol."),
    ("AVS019+", "Parterna befrias från sina åtaganden vid krig, pandemi eller annan händelse utanför deras kontroll."),
    ("AVS017+", "Parterna är var för sig personuppgiftsansvariga och behandlar personuppgifter enligt dataskyddsförordningen."),
    ("IOP001+", "Initiativet till verksamheten togs av föreningen."),
    ("IOP016+", "Överenskommelsen har vuxit fram i dialog mellan kommunen och föreningen."),
    ("LOU003-", "Uppnås inte minst 400 deltagare per år utgår vite med 10 000 kronor."),
    ("KOM012+", "Avtalet gäller under förutsättning att kommunfullmäktiges beslut vinner laga kraft."),
]
PLAIN = "Kaffet serveras i den röda stugan bredvid bryggan."


def reading_of(*texts: str, names: dict[str, list[str]] | None = None) -> Reading:
    blocks = [Block(i, BlockKind.PARAGRAPH, text, SourceBlock(text)) for i, text in enumerate(texts, 1)]
    return Reading(Agreement(SourceDocument("", "", ""), blocks, [], []), Vocabulary([]), names)


def small_model() -> Model:
    return Model(
        ("AVS014+", "LOU003-"), (0.6, 2.0), (-3.0, -3.0), (0.5, 0.5), {"t:tvist": 0, "t:vite": 1, "w:kaffe": 2},
        rows_of([[127, 0], [0, 127], [-127, -127]]),
    )  # fmt: skip


@pytest.mark.parametrize(("label", "text"), OBVIOUS)
def test_finds_obvious_sentences(label: str, text: str) -> None:
    found = judge(reading_of(PLAIN, text), label)
    assert [j.passage.ordinal for j in found] == [2]
    assert found[0].label == label
    assert 0 < found[0].score <= 1


@pytest.mark.parametrize(("label", "text"), OBVIOUS)
def test_shows_words_of_the_sentence_that_weighed(label: str, text: str) -> None:
    (found,) = judge(reading_of(text), label)
    assert 1 <= len(found.words) <= 4
    assert all(word in text.lower() for word in found.words)


def test_the_heaviest_word_is_the_telling_one() -> None:
    (found,) = judge(reading_of("Vid tvist kokas kaffe."), "AVS014+", 0.0, small_model())
    assert found.words == ("tvist",)


def test_plain_text_gets_no_label() -> None:
    assert [label for label in shipped().labels if judge(reading_of(PLAIN), label)] == []


def test_surest_first_and_by_sentence() -> None:
    reading = reading_of("Inget här. " + OBVIOUS[0][1] + " " + PLAIN, "Tvist.")
    found = judge(reading, "AVS014+", 0.0)
    assert [j.score for j in found] == sorted((j.score for j in found), reverse=True)
    assert sorted(j.sentence for j in found) == [0, 1, 2, 3]
    assert found[0].sentence == 1


def test_a_threshold_of_ones_own() -> None:
    reading = reading_of(OBVIOUS[0][1], PLAIN)
    assert judge(reading, "AVS014+", 1.1) == []
    assert len(judge(reading, "AVS014+", 0.0)) == 2


def test_unknown_and_silent_labels_are_found_nowhere() -> None:
    assert judge(reading_of("Tvist om vite."), "XYZ999+") == []
    assert judge(reading_of("Vite vite vite."), "LOU003-", None, small_model()) == []


def test_names_do_not_matter() -> None:
    def scores(name: str) -> list[float]:
        reading = reading_of(f"Initiativet kom från {name}.", names={"ideburen": [name.lower()]})
        return [judge(reading, label, 0.0)[0].score for label in ("IOP001+", "IOP001-", "AVS002+")]

    assert scores("Gnistan") == scores("Havsvakt")


def test_same_reading_is_scored_once(monkeypatch: pytest.MonkeyPatch) -> None:
    reading = reading_of(PLAIN, OBVIOUS[0][1])
    judge(reading, "AVS014+", 0.99)

    def never(*_: object) -> set[str]:
        raise AssertionError

    monkeypatch.setattr(classifier, "known_rows", never)
    assert judge(reading, "AVS019+", 0.9999) == []


def test_two_readings_of_one_text_are_judged_alike() -> None:
    texts = [text for _, text in OBVIOUS]
    one, other = reading_of(*texts), reading_of(*texts)
    assert all(judge(one, label, 0.2) == judge(other, label, 0.2) for label in shipped().labels)


@settings(max_examples=25, deadline=None)
@given(st.text(alphabet="abcdeåäö .,0123456789\n", max_size=80), st.booleans())
def test_an_unrelated_sentence_elsewhere_changes_no_score(other: str, before: bool) -> None:
    text = OBVIOUS[5][1]
    (alone,) = judge(reading_of(text), "LOU003-", 0.0)
    texts = (other, text) if before else (text, other)
    found = [j for j in judge(reading_of(*texts), "LOU003-", 0.0) if j.passage.ordinal == (2 if before else 1)]
    assert [(j.score, j.words) for j in found] == [(alone.score, alone.words)]


# -- the data file ---------------------------------------------------------------------------------------


def test_empty_data_judges_nothing(tmp_path: Path) -> None:
    empty = tmp_path / "classifier.bin"
    assert read_model(empty).labels == ()
    empty.write_bytes(b"")
    assert judge(reading_of(OBVIOUS[0][1]), "AVS014+", 0.0, read_model(empty)) == []


@pytest.mark.parametrize("damage", [b"junk", pack_model(small_model())[:-9], b"x\x9c"])
def test_damaged_data_names_the_file(tmp_path: Path, damage: bytes) -> None:
    path = tmp_path / "damaged.bin"
    path.write_bytes(damage)
    with pytest.raises(ValueError, match=r"damaged\.bin"):
        read_model(path)


def test_data_comes_back_as_written(tmp_path: Path) -> None:
    path = tmp_path / "small.bin"
    path.write_bytes(pack_model(small_model()))
    model = read_model(path)
    assert pack_model(model) == path.read_bytes()
    assert (model.weight("t:tvist", 0), model.weight("w:kaffe", 1), model.weight("unknown", 0)) == (127, -127, 0)


def test_rows_add_up_for_every_label() -> None:
    model = small_model()
    assert [n - ZERO for n in model.unpack(model.row(0) + model.row(2) + model.row(2))] == [-127, -254]
    full = model.unpack(ROWS_AT_ONCE * model.row(2))
    assert [n - ZERO for n in full] == [-127 * ROWS_AT_ONCE] * 2


def test_a_sentence_of_more_features_than_are_added_at_once() -> None:
    names = [f"w:ord{i}" for i in range(3 * ROWS_AT_ONCE)]
    index = {name: i for i, name in enumerate(names)}
    model = Model(("A", "B"), (0.5, 0.5), (0.0, 0.0), (0.01, 0.01), index, rows_of([[127, -127]] * len(names)))
    reading = reading_of(" ".join(name[2:] for name in names))
    assert judge(reading, "A", 0.0, model)[0].score > 0.5 > judge(reading, "B", 0.0, model)[0].score


def test_shipped_data_is_small_and_names_known_labels() -> None:
    model = shipped()
    assert DATA.stat().st_size < 1_000_000
    assert len(model.labels) > 100
    assert all(label[-1] in "+?-" for label in model.labels)
    assert list(model.index) == sorted(model.index)


# -- features --------------------------------------------------------------------------------------------


def test_features_of_a_sentence() -> None:
    reading = reading_of("Föreningen betalar inte vite till kommunen 2027.")
    found = features_of(reading, reading.tokens.sentences[0])
    assert {"w:IDEBUREN", "w:PUBLIC", "w:YEAR", "b:IDEBUREN betalar", "k:IDEBUREN betal", "n:vite", "c:penalty"} <= found
    assert "w:föreningen" not in found


def test_words_behind_features() -> None:
    reading = reading_of("Föreningen betalar vite.")
    behind = words_behind(["w:IDEBUREN", "k:betal vite", "c:penalty", "w:other"], reading, reading.tokens.sentences[0])
    assert behind == {
        "w:IDEBUREN": ["föreningen"], "k:betal vite": ["betalar", "vite"], "c:penalty": ["vite"], "w:other": [],
    }  # fmt: skip


def test_concepts_by_beginning_and_by_whole_word() -> None:
    assert "penalty" in concepts_of("prisavdraget")
    assert "barn" in concepts_of("barnen")
    assert "barn" not in concepts_of("barnflicka")
    assert concepts_of("tallkotte") == ()


# -- training --------------------------------------------------------------------------------------------


@pytest.fixture(scope="module")
def training() -> ModuleType:
    pytest.importorskip("sklearn", reason="training needs scikit-learn")
    return importlib.import_module("scripts.train_classifier")


def test_training_twice_gives_the_same_bytes(training: ModuleType) -> None:
    bank = [c for c in training.read_bank(ROOT / "tests" / "clauses") if not c.held_back]
    few = [c for c in bank if c.number % 7 == 1 and (not c.labels or {"AVS014+", "AVS008+", "AVS006+"} & c.labels)]
    one, other = (pack_model(training.build(few, 8)) for _ in range(2))
    assert one == other
    assert len(one) > 1000


def test_held_back_lines_are_every_fifth(training: ModuleType) -> None:
    bank = training.read_bank(ROOT / "tests" / "clauses")
    assert {c.number % 5 for c in bank if c.held_back} == {0}
    assert {c.hand for c in bank} == {"a", "b", "c", "d"}


def test_judged_is_a_value() -> None:
    (one,) = judge(reading_of(OBVIOUS[0][1]), "AVS014+")
    assert isinstance(one, Judged)
    assert one == judge(reading_of(OBVIOUS[0][1]), "AVS014+")[0]


# -- the short way to the same rows ------------------------------------------------------------------------------

WORDS = [*" ".join(text for _, text in OBVIOUS).split(), "inte", "3", "2027", "mars", "Föreningen,"]


@settings(max_examples=60, deadline=None)
@given(st.lists(st.sampled_from(WORDS), min_size=1, max_size=30))
def test_known_rows_are_those_of_the_features(words: list[str]) -> None:
    model = shipped()
    reading = reading_of(" ".join(words), names={"ideburen": ["föreningen"]})
    for sentence in reading.tokens.sentences:
        rows = {model.index[feature] for feature in features_of(reading, sentence) if feature in model.index}
        assert known_rows(reading, sentence, model) == rows


def test_thresholds_compared_at_once_find_what_scores_say() -> None:
    reading = reading_of(PLAIN, *(text for _, text in OBVIOUS))
    model = shipped()
    for label, threshold in zip(model.labels, model.thresholds, strict=True):
        every = {(j.sentence, j.score) for j in judge(reading, label, 0.0) if threshold <= j.score}
        assert {(j.sentence, j.score) for j in judge(reading, label)} == (every if threshold <= 1 else set())
