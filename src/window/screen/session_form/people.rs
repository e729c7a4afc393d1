//! A person with a post, as a row of the form: the honorific is typed before the name.

use crate::domain::{Honorific, Official};

/// The row of a person.
pub fn person(official: &Official) -> Vec<String> {
    vec![
        official.honorific.before(&official.name),
        official.post.clone(),
    ]
}

/// The person of a row: name, then post.
pub fn official(row: &[String]) -> Official {
    let name = row.first().map_or("", String::as_str);
    let (honorific, name) = Honorific::split(name);
    Official {
        honorific,
        name: name.to_owned(),
        post: row.get(1).map_or("", |post| post.trim()).to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_person_comes_back_from_a_row_as_it_went_in() {
        let chair = Official {
            honorific: Honorific::Comrade,
            name: "Lê Hữu Thắng".into(),
            post: "Bí thư Đảng ủy".into(),
        };
        assert_eq!(person(&chair)[0], "Đồng chí Lê Hữu Thắng");
        assert_eq!(official(&person(&chair)), chair);
    }
}
